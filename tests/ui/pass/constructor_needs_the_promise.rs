//! The right program next to `fail/constructor_needs_the_promise.rs`.

use gen_core::{Co, Gen};

fn main() {
    let numbers = Gen::from_fn(async |co: &mut Co<u32>| {
        drop(co.yield_(1));
    });
    numbers.for_each(drop);
}
