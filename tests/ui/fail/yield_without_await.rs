//! A yield through a handle is a future.

#![deny(warnings)]

use gen_core::{Co, Gen};

fn main() {
    let numbers = Gen::from_fn(async |co: &mut Co<u32>| {
        co.yield_(1);
    });
    numbers.for_each(drop);
}
