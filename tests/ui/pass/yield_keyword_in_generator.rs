//! The right program next to `fail/yield_keyword_in_generator.rs`.

use gen_core::generator;

#[generator]
fn count(n: u32) -> impl Iterator<Item = u32> {
    for i in 0..n {
        yield_!(i);
    }
}

fn main() {
    for i in count(3) {
        println!("{i}");
    }
}
