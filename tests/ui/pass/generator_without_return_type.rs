//! The right program next to `fail/generator_without_return_type.rs`.

use gen_core::generator;

#[generator]
fn count(n: u32) -> impl Iterator<Item = u32> {
    for i in 0..n {
        yield_!(i);
    }
}

#[generator]
fn listed(n: u32) -> impl Iterator<Item = u32> {
    yield_!(n);
}

fn main() {
    for i in count(3).chain(listed(3)) {
        println!("{i}");
    }
}
