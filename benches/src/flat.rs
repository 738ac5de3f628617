//! A flat loop: the Fibonacci numbers modulo 2^64.
//!
//! The loop carries one addition, the least that a generator can do for an item: whatever a
//! generator adds shows.

use core::hint::black_box;
use core::iter;
use core::pin::pin;

use gen_core::generators;

use crate::{Group, by_fold, by_next, streams};

generators!({
    /// The generator of this crate.
    pub gen fn fibonacci(n: u32) -> u64 {
        let (mut a, mut b) = (0_u64, 1_u64);
        for _ in 0..n {
            yield a;
            (a, b) = (b, a.wrapping_add(b));
        }
    }
});

/// The hand-written iterator.
#[derive(Debug)]
pub struct Fibonacci {
    a: u64,
    b: u64,
    left: u32,
}

impl Fibonacci {
    /// The first `n` numbers.
    #[must_use]
    pub fn new(n: u32) -> Self {
        Fibonacci { a: 0, b: 1, left: n }
    }
}

impl Iterator for Fibonacci {
    type Item = u64;

    #[inline]
    fn next(&mut self) -> Option<u64> {
        self.left = self.left.checked_sub(1)?;
        let item = self.a;
        (self.a, self.b) = (self.b, self.a.wrapping_add(self.b));
        Some(item)
    }
}

/// The same with other crates.
pub mod peers {
    use corosensei::Coroutine;
    use futures::Stream;
    use genawaiter::{rc, stack, sync};

    use super::{by_next, iter, pin};

    pub(crate) fn genawaiter_stack(n: u32) -> u64 {
        stack::let_gen_using!(items, |co: stack::Co<'_, u64>| async move {
            let (mut a, mut b) = (0_u64, 1_u64);
            for _ in 0..n {
                co.yield_(a).await;
                (a, b) = (b, a.wrapping_add(b));
            }
        });
        by_next(items)
    }

    /// genawaiter's `rc` generator.
    pub fn genawaiter_rc(n: u32) -> impl Iterator<Item = u64> {
        let items = rc::Gen::new(|co: rc::Co<u64>| async move {
            let (mut a, mut b) = (0_u64, 1_u64);
            for _ in 0..n {
                co.yield_(a).await;
                (a, b) = (b, a.wrapping_add(b));
            }
        });
        items.into_iter()
    }

    /// genawaiter's `sync` generator.
    pub fn genawaiter_sync(n: u32) -> impl Iterator<Item = u64> {
        let items = sync::Gen::new(|co: sync::Co<u64>| async move {
            let (mut a, mut b) = (0_u64, 1_u64);
            for _ in 0..n {
                co.yield_(a).await;
                (a, b) = (b, a.wrapping_add(b));
            }
        });
        items.into_iter()
    }

    #[fauxgen::generator(yield = u64)]
    fn fauxgen_items(n: u32) {
        let (mut a, mut b) = (0_u64, 1_u64);
        for _ in 0..n {
            r#yield!(a);
            (a, b) = (b, a.wrapping_add(b));
        }
    }

    pub(crate) fn fauxgen_pinned(n: u32) -> u64 {
        by_next(pin!(fauxgen_items(n)))
    }

    /// fauxgen's generator in a box.
    pub fn fauxgen_boxed(n: u32) -> impl Iterator<Item = u64> {
        Box::pin(fauxgen_items(n))
    }

    /// corosensei's coroutine, which has a native stack of its own.
    pub fn corosensei(n: u32) -> impl Iterator<Item = u64> {
        let mut coroutine = Coroutine::new(move |yielder, ()| {
            let (mut a, mut b) = (0_u64, 1_u64);
            for _ in 0..n {
                yielder.suspend(a);
                (a, b) = (b, a.wrapping_add(b));
            }
        });
        iter::from_fn(move || coroutine.resume(()).as_yield())
    }

    /// async-stream's stream.
    pub fn async_stream(n: u32) -> impl Stream<Item = u64> {
        async_stream::stream! {
            let (mut a, mut b) = (0_u64, 1_u64);
            for _ in 0..n {
                yield a;
                (a, b) = (b, a.wrapping_add(b));
            }
        }
    }

    pub(crate) fn std_adaptors(n: u32) -> impl Iterator<Item = u64> {
        let pairs = iter::successors(Some((0_u64, 1_u64)), |&(a, b)| Some((b, a.wrapping_add(b))));
        pairs.map(|(a, _)| a).take(n as usize)
    }
}

fn chained(items: impl Iterator<Item = u64>) -> u64 {
    items.map(|item| item ^ (item >> 7)).filter(|item| item % 4 != 0).fold(0, u64::wrapping_add)
}

/// The groups.
#[must_use]
pub fn groups() -> Vec<Group> {
    const ITEMS: u32 = 2_000_000;
    let items = u64::from(ITEMS);
    let flat = Group::of("flat", items, || ITEMS)
        .twin("hand-written", |&n| by_next(Fibonacci::new(n)))
        .ours("next", |&n| by_next(fibonacci(n)))
        .ours("on_stack", |&n| by_next(pin!(fibonacci(n).on_stack())))
        .ours("on_heap", |&n| by_next(fibonacci(n).on_heap()))
        .ours("fold", |&n| by_fold(fibonacci(n)))
        .peer("std adaptors", |&n| by_next(peers::std_adaptors(n)))
        .peer("genawaiter stack", |&n| peers::genawaiter_stack(n))
        .peer("genawaiter rc", |&n| by_next(peers::genawaiter_rc(n)))
        .peer("genawaiter sync", |&n| by_next(peers::genawaiter_sync(n)))
        .peer("fauxgen", |&n| peers::fauxgen_pinned(n))
        .peer("corosensei", |&n| by_next(peers::corosensei(n)))
        .peer("async-stream", |&n| streams::by_poll(peers::async_stream(n)));
    let adaptors = Group::of("flat, map filter sum", items, || ITEMS)
        .twin("hand-written", |&n| chained(Fibonacci::new(n)))
        .ours("by value", |&n| chained(fibonacci(n)))
        .ours("on_stack", |&n| chained(pin!(fibonacci(n).on_stack())))
        .peer("genawaiter rc", |&n| chained(peers::genawaiter_rc(n)));
    let boxed = Group::of("flat, dyn", items, || ITEMS)
        .twin("hand-written dyn", |&n| {
            let items: Box<dyn Iterator<Item = u64>> = Box::new(Fibonacci::new(n));
            by_next(black_box(items))
        })
        .ours("boxed", |&n| by_next(black_box(fibonacci(n).boxed())))
        .ours("boxed, fold", |&n| by_fold(black_box(fibonacci(n).boxed())));
    vec![flat.done(), adaptors.done(), boxed.done()]
}
