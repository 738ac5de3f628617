//! `#[generator(boxed)]` returns a type with a name, and no `impl Trait`.

use gen_core::generator;

#[generator(boxed)]
fn items<'a>(list: &'a [u32]) -> impl Iterator<Item = &'a u32> + 'a {
    yield_from!(list);
}

#[generator(boxed)]
fn copies(list: Vec<u32>) -> impl Iterator<Item = u32> + Send + Sync {
    yield_from!(list);
}

#[generator(boxed(local))]
fn numbers(n: u32) -> impl Iterator<Item = u32> + Send {
    yield_!(n);
}

fn main() {
    assert_eq!(items(&[1, 2]).count(), 2);
    copies(vec![1, 2]).chain(numbers(3)).for_each(drop);
}
