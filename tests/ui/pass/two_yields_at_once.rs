//! The right program next to `fail/two_yields_at_once.rs`.

use gen_core::{Co, Gen};

fn main() {
    let numbers = Gen::from_fn(async |co: &mut Co<u32>| {
        let one = co.yield_(1);
        one.await;
        let two = co.yield_(2);
        two.await;
    });
    numbers.for_each(drop);
}
