//! A handle becomes the one of the running body by that body's token: another body's handle must not.

#![forbid(unsafe_code)]

use gen_core::__private::Runtime;
use gen_core::{Co, Gen};

fn main() {
    let numbers = Gen::from_fn(async |outer: &mut Co<u32>| {
        let strings = Gen::from_fn(async |_: &mut Co<String>| {
            Runtime::register((), outer).await;
        });
        strings.for_each(drop);
    });
    numbers.for_each(drop);
}
