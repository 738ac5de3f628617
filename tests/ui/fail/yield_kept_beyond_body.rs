//! So is the future of a yield.

use gen_core::{Co, Gen};

fn main() {
    let mut kept = None;
    Gen::from_fn(async |co: &mut Co<u32>| {
        kept = Some(co.yield_(1));
    })
    .for_each(drop);
    drop(kept);
}
