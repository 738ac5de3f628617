//! An attribute above `#[generator]` is expanded first, and may put a `return` into the body.

use gen_core::generator;

#[gen_hostile::returning]
#[generator]
fn numbers(n: u32) -> impl Iterator<Item = u32> {
    gen_core::yield_!(n);
}

fn main() {
    numbers(1).for_each(drop);
}
