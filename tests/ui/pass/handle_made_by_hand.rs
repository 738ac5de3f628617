//! The right program next to `fail/handle_made_by_hand.rs`.

use gen_core::{Co, Gen};

fn main() {
    let numbers = Gen::from_fn(async |co: &mut Co<u32>| co.yield_(1).await);
    drop(numbers);
}
