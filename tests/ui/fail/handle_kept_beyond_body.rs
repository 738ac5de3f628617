//! A handle is lent for as long as the body runs.

use gen_core::{Co, Gen};

fn main() {
    let mut kept = None;
    Gen::from_fn(async |co: &mut Co<u32>| {
        kept = Some(co);
    })
    .for_each(drop);
    drop(kept);
}
