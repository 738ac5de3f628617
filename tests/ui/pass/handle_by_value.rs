//! A handle is lent to a function.

use gen_core::{Co, Gen};

async fn countdown(co: &mut Co<u32>, n: u32) {
    for number in (1..=n).rev() {
        co.yield_(number).await;
    }
}

fn main() {
    let numbers = Gen::from_fn(async |co: &mut Co<u32>| countdown(co, 2).await);
    assert_eq!(numbers.collect::<Vec<_>>(), [2, 1]);
}
