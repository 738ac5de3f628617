//! A bound with a lifetime holds for the arguments of a generator as well, which it would outlive otherwise.

use gen_core::generator;

#[generator]
fn all(items: &[u32]) -> impl Iterator<Item = u32> + Send + 'static {
    for item in items {
        yield_!(*item);
    }
}

fn main() {
    all(&[1]).for_each(drop);
}
