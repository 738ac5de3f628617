//! An item type is declared, and no item is given.

use gen_core::generators;

generators! {
    gen fn numbers() -> u32 {
        yield 1;
        yield;
    }
}

fn main() {
    numbers().for_each(drop);
}
