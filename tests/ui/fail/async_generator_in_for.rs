//! An async generator is a stream.

use gen_core::generators;

generators! {
    async gen fn ticks() -> u32 {
        yield 1;
    }
}

fn main() {
    for tick in ticks() {
        println!("{tick}");
    }
}
