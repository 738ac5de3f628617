//! The right program next to `fail/yield_kept_beyond_body.rs`.

use gen_core::{Co, Gen};

fn main() {
    let mut kept = None;
    Gen::from_fn(async |co: &mut Co<u32>| {
        kept = Some(co.yield_(1).await);
    })
    .for_each(drop);
    drop(kept);
}
