//! `#[resume]` belongs to a generator that takes values.

use gen_core::generators;

generators! {
    gen fn numbers(#[resume] first: u32) -> u32 {
        yield first;
    }
}

fn main() {
    numbers().for_each(drop);
}
