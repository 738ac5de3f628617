//! The right program next to `fail/frames_need_the_promise.rs`.

use gen_core::{Co, Gen, generators};

generators! {
    gen fn child() -> u32 {
        yield 1;
    }

    gen fn parent() -> u32 {
        yield from child();
    }
}

fn main() {
    let numbers = Gen::from_fn(async |co: &mut Co<u32>| {
        for item in parent() {
            co.yield_(item).await;
        }
    });
    numbers.for_each(drop);
}
