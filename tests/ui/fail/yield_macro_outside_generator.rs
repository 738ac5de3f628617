//! `yield_!` in a function without the attribute.

use gen_core::yield_;

fn numbers() -> impl Iterator<Item = u32> {
    yield_!(1);
}

fn main() {
    assert_eq!(numbers().count(), 1);
}
