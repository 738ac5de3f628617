//! There is one handle of a body, and it is lent.

use gen_core::{Co, Gen};

fn main() {
    let numbers = Gen::from_fn(async |co: &mut Co<u32>| {
        let mut copy = *co;
        copy.yield_(1).await;
    });
    numbers.for_each(drop);
}
