//! The body is a block without a value.

use gen_core::generators;

generators! {
    gen fn numbers(n: u32) -> u32 {
        yield n;
        n + 1
    }
}

fn main() {
    numbers(1).for_each(drop);
}
