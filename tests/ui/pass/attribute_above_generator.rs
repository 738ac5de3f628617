//! `#[generator]` is expanded first.

use gen_core::generator;

#[generator]
#[gen_hostile::returning]
fn numbers(n: u32) -> impl Iterator<Item = u32> {
    gen_core::yield_!(n);
}

fn main() {
    assert!(numbers(1).eq([1]));
}
