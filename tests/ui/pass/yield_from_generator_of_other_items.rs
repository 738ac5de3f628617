//! The right program next to `fail/yield_from_generator_of_other_items.rs`.

use gen_core::generators;

generators! {
    gen fn bytes() -> u8 {
        yield 1;
    }

    gen fn numbers() -> u32 {
        yield from bytes().map(u32::from);
    }
}

fn main() {
    numbers().for_each(drop);
}
