//! The right program next to `fail/tail_expression.rs`.

use gen_core::generators;

generators! {
    gen fn numbers(n: u32) -> u32 {
        yield n;
        yield n + 1
    }
}

fn main() {
    numbers(1).for_each(drop);
}
