//! The right program next to `fail/token_made_by_hand.rs`.

use gen_core::{Co, Gen};

fn main() {
    let numbers = Gen::from_fn(async |handle: &mut Co<u32>| {
        let _ = handle.yield_(1);
    });
    assert_eq!(numbers.count(), 0);
}
