//! The right program next to `fail/async_generator_as_an_iterator.rs`.

use futures::StreamExt as _;
use gen_core::{BoxAsyncGen, generators};
use std::pin::pin;

generators! {
    async gen fn ticks() -> u32 {
        yield 1;
    }
}

async fn first(mut boxed: BoxAsyncGen<'static, u32>) -> Option<u32> {
    boxed.next().await
}

async fn all() {
    let total: u32 = ticks().fold(0, |sum, tick| async move { sum + tick }).await;
    let ticked: Vec<u32> = ticks().map(|tick| tick + 1).collect().await;
    println!("{total} {ticked:?} {:?}", first(ticks().into()).await);
    println!("{:?} {:?}", pin!(ticks()).next().await, ticks().boxed().next().await);
}

fn main() {
    futures::executor::block_on(all());
}
