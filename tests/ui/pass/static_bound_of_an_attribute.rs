//! The right program next to `fail/static_bound_of_an_attribute.rs`.

use gen_core::generator;

#[generator]
fn all(items: Vec<u32>) -> impl Iterator<Item = u32> + Send + 'static {
    for item in items {
        yield_!(item);
    }
}

fn main() {
    all(vec![1]).for_each(drop);
}
