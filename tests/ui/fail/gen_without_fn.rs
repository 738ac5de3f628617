//! `gen` begins a function or a block.

use gen_core::generators;

generators! {
    gen countdown(n: u32) -> u32 {
        yield n;
    }

    gen fn numbers() -> u32 {
        yield 1;
    }
}

fn main() {
    numbers().for_each(drop);
}
