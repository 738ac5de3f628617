//! The type that `#[generator(boxed)]` returns is `Send` by itself, so the bound may stand there.

use gen_core::generator;

#[generator(boxed)]
fn items<'a>(list: &'a [u32]) -> impl Iterator<Item = &'a u32> {
    yield_from!(list);
}

#[generator(boxed)]
fn copies(list: Vec<u32>) -> impl Iterator<Item = u32> + Send {
    yield_from!(list);
}

#[generator(boxed(local))]
fn numbers(n: u32) -> impl Iterator<Item = u32> {
    yield_!(n);
}

fn main() {
    assert_eq!(items(&[1, 2]).count(), 2);
    copies(vec![1, 2]).chain(numbers(3)).for_each(drop);
}
