//! `yield_!` in a function without the attribute.

use gen_core::generator;

#[generator]
fn numbers() -> impl Iterator<Item = u32> {
    yield_!(1);
}

fn main() {
    assert_eq!(numbers().count(), 1);
}
