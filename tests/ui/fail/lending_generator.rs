//! The items live on while the generator goes on, so what they borrow does not change.

use gen_core::generators;

struct Reader {
    buffer: Vec<u8>,
}

generators! {
    impl Reader {
        gen fn chunks(&mut self) -> &[u8] {
            for n in 0..3 {
                self.buffer.push(n);
                yield &self.buffer;
            }
        }
    }
}

fn main() {
    Reader { buffer: vec![] }.chunks().for_each(drop);
}
