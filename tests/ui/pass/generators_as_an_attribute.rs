//! The right program next to `fail/generators_as_an_attribute.rs`.

use gen_core::generator;

#[generator]
fn squares(n: u32) -> impl Iterator<Item = u32> {
    for i in 0..n {
        yield_!(i * i);
    }
}

fn main() {
    squares(3).for_each(drop);
}
