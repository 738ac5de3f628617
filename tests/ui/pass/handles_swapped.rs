//! The right program next to `fail/handles_swapped.rs`: references to handles are swapped.

use gen_core::{Co, Gen};
use std::mem;

fn main() {
    let numbers = Gen::from_fn(async |outer: &mut Co<u32>| {
        outer.yield_(1).await;
        let inner = Gen::from_fn(async |mut inner: &mut Co<u32>| {
            let mut other = &mut *outer;
            mem::swap(&mut inner, &mut other);
            other.yield_(2).await;
            let _outer = inner;
        });
        assert!(inner.eq([2]));
        outer.yield_(3).await;
    });
    assert!(numbers.eq([1, 3]));
}
