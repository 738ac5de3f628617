//! The right program next to `fail/handle_is_not_clone.rs`.

use gen_core::{Co, Gen};

fn main() {
    let numbers = Gen::from_fn(async |co: &mut Co<u32>| {
        let again = &mut *co;
        again.yield_(1).await;
    });
    numbers.for_each(drop);
}
