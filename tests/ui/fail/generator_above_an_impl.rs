//! The attribute stands above each function.

use gen_core::generator;

struct Names;

#[generator]
impl Names {
    fn names(&self) -> impl Iterator<Item = &'static str> {
        yield_!("one");
    }

    fn len(&self) -> usize {
        1
    }
}

fn main() {
    assert_eq!(Names.names().count(), Names.len());
}
