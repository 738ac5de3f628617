//! The waker that leads to a running generator is lent for one poll.

use gen_core::{Co, Gen};
use std::future::poll_fn;
use std::task::Poll;

fn main() {
    let numbers = Gen::from_fn(async |_: &mut Co<u32>| {
        let waker = poll_fn(|cx| Poll::Ready(cx.waker())).await;
        drop(waker);
    });
    numbers.for_each(drop);
}
