//! Streams whose items are ready: what an item costs on its way through a stream, and a ready
//! `.await` on its way through a body.

use core::future::{Future, Ready, ready};
use core::pin::{Pin, pin};
use core::task::{Context, Poll, Waker};

use futures::{Stream, StreamExt as _};

use crate::recursion::{Flatten, Nested};
use crate::{Program, flat};

/// How the programs take their items.
pub const CONSUMERS: [&str; 3] = ["poll_next", "StreamExt::next", "Box<dyn Stream>"];

/// Takes the items by `poll_next`.
fn by_poll(items: impl Stream<Item = u64>) -> u64 {
    let mut items = pin!(items);
    let mut context = Context::from_waker(Waker::noop());
    let mut sum = 0_u64;
    while let Poll::Ready(Some(item)) = items.as_mut().poll_next(&mut context) {
        sum = sum.rotate_left(1) ^ item;
    }
    sum
}

/// Takes the items by `StreamExt::next`.
fn by_next(items: impl Stream<Item = u64>) -> u64 {
    let sum = pin!(async {
        let mut items = pin!(items);
        let mut sum = 0_u64;
        while let Some(item) = items.next().await {
            sum = sum.rotate_left(1) ^ item;
        }
        sum
    });
    match sum.poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(sum) => sum,
        Poll::Pending => unreachable!("every item is ready"),
    }
}

/// Takes the items by `StreamExt::next` from a trait object, where nothing is inlined.
fn by_box<'a>(items: impl Stream<Item = u64> + 'a) -> u64 {
    let items: Pin<Box<dyn Stream<Item = u64> + 'a>> = Box::pin(items);
    by_next(core::hint::black_box(items))
}

/// An iterator as a stream, by hand.
struct Items<I>(I);

// Nothing in it is pinned.
impl<I> Unpin for Items<I> {}

impl<I: Iterator> Stream for Items<I> {
    type Item = I::Item;

    #[inline]
    fn poll_next(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<I::Item>> {
        Poll::Ready(self.0.next())
    }
}

/// The Fibonacci numbers of `flat`: no `.await`.
pub mod items {
    use super::{Items, Program, Stream, by_box, by_next, by_poll, flat};

    fn hand(n: u32) -> impl Stream<Item = u64> {
        Items(flat::Fibonacci::new(n))
    }

    gen_core::generators!({
        async gen fn ours(n: u32) -> u64 {
            let (mut a, mut b) = (0_u64, 1_u64);
            for _ in 0..n {
                yield a;
                (a, b) = (b, a.wrapping_add(b));
            }
        }
    });

    fn async_stream(n: u32) -> impl Stream<Item = u64> {
        async_stream::stream! {
            let (mut a, mut b) = (0_u64, 1_u64);
            for _ in 0..n {
                yield a;
                (a, b) = (b, a.wrapping_add(b));
            }
        }
    }

    fn unfold(n: u32) -> impl Stream<Item = u64> {
        futures::stream::unfold((0_u64, 1_u64, n), |(a, b, left)| async move {
            let left = left.checked_sub(1)?;
            Some((a, (b, a.wrapping_add(b), left)))
        })
    }

    /// The programs, by each of [`CONSUMERS`](super::CONSUMERS).
    #[must_use]
    pub fn programs() -> [[Program<u32, u64>; 4]; 3] {
        [
            [
                ("hand-written", |n| by_poll(hand(n))),
                ("async gen", |n| by_poll(ours(n))),
                ("async-stream", |n| by_poll(async_stream(n))),
                ("unfold", |n| by_poll(unfold(n))),
            ],
            [
                ("hand-written", |n| by_next(hand(n))),
                ("async gen", |n| by_next(ours(n))),
                ("async-stream", |n| by_next(async_stream(n))),
                ("unfold", |n| by_next(unfold(n))),
            ],
            [
                ("hand-written", |n| by_box(hand(n))),
                ("async gen", |n| by_box(ours(n))),
                ("async-stream", |n| by_box(async_stream(n))),
                ("unfold", |n| by_box(unfold(n))),
            ],
        ]
    }
}

/// The same, with one ready `.await` for each item.
pub mod awaits {
    use super::{
        Context, Future as _, Pin, Poll, Program, Ready, Stream, by_box, by_next, by_poll, ready,
    };

    /// Computes the next item by a future, which it keeps until that is ready.
    struct Hand {
        a: u64,
        b: u64,
        left: u32,
        item: Option<Ready<u64>>,
    }

    impl Stream for Hand {
        type Item = u64;

        #[inline]
        fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<u64>> {
            if self.item.is_none() {
                let Some(left) = self.left.checked_sub(1) else { return Poll::Ready(None) };
                self.left = left;
                self.item = Some(ready(self.a));
                (self.a, self.b) = (self.b, self.a.wrapping_add(self.b));
            }
            let item = self.item.as_mut().map(|item| Pin::new(item).poll(context));
            if let Some(Poll::Ready(item)) = item {
                self.item = None;
                return Poll::Ready(Some(item));
            }
            Poll::Pending
        }
    }

    fn hand(n: u32) -> impl Stream<Item = u64> {
        Hand { a: 0, b: 1, left: n, item: None }
    }

    gen_core::generators!({
        async gen fn ours(n: u32) -> u64 {
            let (mut a, mut b) = (0_u64, 1_u64);
            for _ in 0..n {
                yield ready(a).await;
                (a, b) = (b, a.wrapping_add(b));
            }
        }
    });

    fn async_stream(n: u32) -> impl Stream<Item = u64> {
        async_stream::stream! {
            let (mut a, mut b) = (0_u64, 1_u64);
            for _ in 0..n {
                yield ready(a).await;
                (a, b) = (b, a.wrapping_add(b));
            }
        }
    }

    fn unfold(n: u32) -> impl Stream<Item = u64> {
        futures::stream::unfold((0_u64, 1_u64, n), |(a, b, left)| async move {
            let left = left.checked_sub(1)?;
            Some((ready(a).await, (b, a.wrapping_add(b), left)))
        })
    }

    /// The programs, by each of [`CONSUMERS`](super::CONSUMERS).
    #[must_use]
    pub fn programs() -> [[Program<u32, u64>; 4]; 3] {
        [
            [
                ("hand-written", |n| by_poll(hand(n))),
                ("async gen", |n| by_poll(ours(n))),
                ("async-stream", |n| by_poll(async_stream(n))),
                ("unfold", |n| by_poll(unfold(n))),
            ],
            [
                ("hand-written", |n| by_next(hand(n))),
                ("async gen", |n| by_next(ours(n))),
                ("async-stream", |n| by_next(async_stream(n))),
                ("unfold", |n| by_next(unfold(n))),
            ],
            [
                ("hand-written", |n| by_box(hand(n))),
                ("async gen", |n| by_box(ours(n))),
                ("async-stream", |n| by_box(async_stream(n))),
                ("unfold", |n| by_box(unfold(n))),
            ],
        ]
    }
}

/// Flattening a nested list: `yield from`, against a stack by hand and streams in boxes.
pub mod recursion {
    use super::{Flatten, Items, Nested, Pin, Program, Stream, by_box, by_next, by_poll};

    fn hand(nested: &Nested) -> impl Stream<Item = u64> {
        Items(Flatten::new(nested).map(i64::unsigned_abs))
    }

    gen_core::generators!({
        async gen fn ours(nested: &Nested) -> u64 {
            match nested {
                Nested::Leaf(leaf) => yield leaf.unsigned_abs(),
                Nested::List(list) => {
                    for nested in list {
                        match nested {
                            Nested::Leaf(leaf) => yield leaf.unsigned_abs(),
                            Nested::List(_) => yield from(ours(nested)),
                        }
                    }
                }
            }
        }
    });

    fn async_stream(nested: &Nested) -> Pin<Box<dyn Stream<Item = u64> + '_>> {
        Box::pin(async_stream::stream! {
            match nested {
                Nested::Leaf(leaf) => yield leaf.unsigned_abs(),
                Nested::List(list) => {
                    for nested in list {
                        match nested {
                            Nested::Leaf(leaf) => yield leaf.unsigned_abs(),
                            Nested::List(_) => {
                                for await leaf in async_stream(nested) {
                                    yield leaf;
                                }
                            }
                        }
                    }
                }
            }
        })
    }

    /// The programs, by each of [`CONSUMERS`](super::CONSUMERS).
    #[must_use]
    pub fn programs<'a>() -> [[Program<&'a Nested, u64>; 3]; 3] {
        [
            [
                ("hand-written", |nested| by_poll(hand(nested))),
                ("async gen", |nested| by_poll(ours(nested))),
                ("async-stream", |nested| by_poll(async_stream(nested))),
            ],
            [
                ("hand-written", |nested| by_next(hand(nested))),
                ("async gen", |nested| by_next(ours(nested))),
                ("async-stream", |nested| by_next(async_stream(nested))),
            ],
            [
                ("hand-written", |nested| by_box(hand(nested))),
                ("async gen", |nested| by_box(ours(nested))),
                ("async-stream", |nested| by_box(async_stream(nested))),
            ],
        ]
    }
}
