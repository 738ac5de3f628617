//! A body that swaps its handle with the handle of a generator inside of it.

use gen_core::{Co, Gen};
use std::mem;

fn main() {
    Gen::from_fn(async |outer: &mut Co<u32>| {
        let inner = Gen::from_fn(async |inner: &mut Co<u32>| {
            mem::swap(inner, outer);
        });
        inner.for_each(drop);
    })
    .for_each(drop);
}
