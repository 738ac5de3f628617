//! A handle is used for one yield at a time.

use gen_core::{Co, Gen};

fn main() {
    let numbers = Gen::from_fn(async |co: &mut Co<u32>| {
        let one = co.yield_(1);
        let two = co.yield_(2);
        one.await;
        two.await;
    });
    numbers.for_each(drop);
}
