//! A generator of other items.

use gen_core::generators;

generators! {
    gen fn bytes() -> u8 {
        yield 1;
    }

    gen fn numbers() -> u32 {
        yield from bytes();
    }
}

fn main() {
    numbers().for_each(drop);
}
