//! The right program next to `fail/generator_above_an_impl.rs`.

use gen_core::generator;

struct Names;

impl Names {
    #[generator]
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
