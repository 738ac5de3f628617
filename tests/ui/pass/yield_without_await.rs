//! The right program next to `fail/yield_without_await.rs`.

#![deny(warnings)]

use gen_core::{Co, Gen};

fn main() {
    let numbers = Gen::from_fn(async |co: &mut Co<u32>| {
        co.yield_(1).await;
    });
    numbers.for_each(drop);
}
