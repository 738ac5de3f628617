//! The arguments of `#[generator]` have names.

use gen_core::generator;

#[generator(lazy)]
fn numbers(n: u32) -> impl Iterator<Item = u32> {
    yield_!(n);
}

fn main() {
    numbers(3).for_each(drop);
}
