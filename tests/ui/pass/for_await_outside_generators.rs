//! The right program next to `fail/for_await_outside_generators.rs`.

use futures::executor::block_on;
use gen_core::generators;
use std::pin::pin;

generators! {
    async gen fn ticks(n: u32) -> u32 {
        for i in 0..n {
            yield i;
        }
    }
}

async fn print() {
    let mut ticks = pin!(ticks(3));
    while let Some(tick) = ticks.next().await {
        println!("{tick}");
    }
}

fn main() {
    block_on(print());
}
