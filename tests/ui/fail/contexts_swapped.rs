//! The contexts of two generators cannot be swapped: their lifetimes are unrelated.

use gen_core::{Co, Gen};
use std::future::poll_fn;
use std::mem;
use std::task::Poll;

fn main() {
    let outer = Gen::from_fn(async |_: &mut Co<u32>| {
        poll_fn(|outer| {
            let inner = Gen::from_fn(async |inner: &mut Co<String>| {
                poll_fn(|cx| Poll::Ready(mem::swap(cx, outer))).await;
                inner.yield_(String::new()).await;
            });
            Poll::Ready(inner.for_each(drop))
        })
        .await;
    });
    outer.for_each(drop);
}
