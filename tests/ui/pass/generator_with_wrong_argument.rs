//! The right program next to `fail/generator_with_wrong_argument.rs`.

use gen_core::generator;

#[generator(boxed)]
fn numbers(n: u32) -> impl Iterator<Item = u32> {
    yield_!(n);
}

fn main() {
    numbers(3).for_each(drop);
}
