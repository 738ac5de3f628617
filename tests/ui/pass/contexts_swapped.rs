//! The right program next to `fail/contexts_swapped.rs`.

use gen_core::{Co, Gen};
use std::future::poll_fn;
use std::mem;
use std::task::{Context, Poll, Waker};

fn main() {
    let outer = Gen::from_fn(async |_: &mut Co<u32>| {
        poll_fn(|cx| {
            let mut other = Context::from_waker(Waker::noop());
            Poll::Ready(mem::swap(cx, &mut other))
        })
        .await;
    });
    outer.for_each(drop);
}
