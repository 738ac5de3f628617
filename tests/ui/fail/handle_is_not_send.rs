//! A handle is for the thread that runs its generator, unless what passes through can be sent.

use gen_core::{Co, Gen};
use std::future::poll_fn;
use std::pin::pin;
use std::rc::Rc;
use std::task::{Context, Poll};
use std::thread;

fn main() {
    let shared = Gen::from_fn(async |co: &mut Co<u32, Rc<u32>>| {
        let mut yields = pin!(co.yield_(1));
        poll_fn(|cx| {
            let (waker, yields) = (cx.waker(), yields.as_mut());
            thread::scope(|scope| {
                scope.spawn(move || yields.poll(&mut Context::from_waker(waker)).map(drop));
            });
            Poll::Ready(())
        })
        .await;
    });
    drop(shared);
}
