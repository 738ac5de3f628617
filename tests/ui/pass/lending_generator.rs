//! The right program next to `fail/lending_generator.rs`.

use gen_core::generators;

struct Reader {
    buffer: Vec<u8>,
}

generators! {
    impl Reader {
        gen fn chunks(&mut self) -> Vec<u8> {
            for n in 0..3 {
                self.buffer.push(n);
                yield self.buffer.clone();
            }
        }
    }
}

fn main() {
    Reader { buffer: vec![] }.chunks().for_each(drop);
}
