//! The right program next to `fail/handle_kept_beyond_body.rs`.

use gen_core::{Co, Gen};

fn main() {
    let mut used = false;
    Gen::from_fn(async |co: &mut Co<u32>| {
        used = true;
        drop(co.yield_(1));
    })
    .for_each(drop);
    assert!(used);
}
