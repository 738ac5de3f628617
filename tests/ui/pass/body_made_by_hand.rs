//! The right program next to `fail/body_made_by_hand.rs`.

use gen_core::{Co, Gen, Leaf};

fn leaf(generator: Gen<u32, Leaf<impl Future<Output = ()>>>) -> u32 {
    generator.sum()
}

fn main() {
    leaf(Gen::from_fn(async |co: &mut Co<u32>| co.yield_(1).await));
}
