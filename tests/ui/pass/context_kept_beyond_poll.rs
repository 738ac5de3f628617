//! The right program next to `fail/context_kept_beyond_poll.rs`.

use gen_core::{Co, Gen};
use std::future::poll_fn;
use std::task::Poll;

fn main() {
    let numbers = Gen::from_fn(async |_: &mut Co<u32>| {
        let waker = poll_fn(|cx| Poll::Ready(cx.waker().clone())).await;
        drop(waker);
    });
    numbers.for_each(drop);
}
