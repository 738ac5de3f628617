//! A handle stays in its body, which lends it.

use gen_core::{Co, Gen};

async fn countdown(co: Co<u32>) {
    drop(co);
}

fn main() {
    let numbers = Gen::from_fn(async |co: &mut Co<u32>| co.yield_(1).await);
    numbers.for_each(drop);
}
