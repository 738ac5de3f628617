//! The right program next to `fail/registration_needs_the_promise.rs`.

use gen_core::{Co, Gen};

fn main() {
    let numbers = Gen::from_fn(async |outer: &mut Co<u32>| {
        let strings = Gen::from_fn(async |inner: &mut Co<String>| {
            inner.yield_(format!("{outer:?}")).await;
        });
        strings.for_each(drop);
    });
    numbers.for_each(drop);
}
