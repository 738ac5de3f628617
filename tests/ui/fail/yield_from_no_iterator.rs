//! The operand of `yield from` is nothing to iterate over.

use gen_core::generators;

generators! {
    gen fn numbers(n: u32) -> u32 {
        yield from n;
    }
}

fn main() {
    numbers(3).for_each(drop);
}
