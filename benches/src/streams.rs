//! Streams whose items are ready: what an item costs on its way through a stream, and a ready
//! `.await` on its way through a body, also where the macros do not see it.

use core::future::{Future, Ready, ready};
use core::pin::{Pin, pin};
use core::task::{Context, Poll, Waker};

use futures::{Stream, StreamExt as _};

use crate::recursion::{Flatten, Nested};
use crate::{Group, add, flat};

/// Takes the items by `poll_next`.
pub fn by_poll(items: impl Stream<Item = u64>) -> u64 {
    let mut items = pin!(items);
    let mut sum = 0_u64;
    while let Some(item) = poll_once(items.as_mut()) {
        sum = add(sum, item);
    }
    sum
}

/// The next item, if it is ready.
#[must_use]
#[inline(always)]
#[allow(clippy::inline_always, reason = "a loop around it must see the stream")]
pub fn poll_once(items: Pin<&mut impl Stream<Item = u64>>) -> Option<u64> {
    match items.poll_next(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(item) => item,
        Poll::Pending => None,
    }
}

/// Takes the items by `StreamExt::next`.
fn by_next(items: impl Stream<Item = u64>) -> u64 {
    at_once(async {
        let mut items = pin!(items);
        let mut sum = 0_u64;
        while let Some(item) = items.next().await {
            sum = add(sum, item);
        }
        sum
    })
}

/// Runs what is ready at once.
fn at_once(sum: impl Future<Output = u64>) -> u64 {
    match pin!(sum).poll(&mut Context::from_waker(Waker::noop())) {
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
    use super::{Items, Stream, flat};

    pub(super) fn hand(n: u32) -> impl Stream<Item = u64> {
        Items(flat::Fibonacci::new(n))
    }

    gen_core::generators!({
        pub(super) async gen fn ours(n: u32) -> u64 {
            let (mut a, mut b) = (0_u64, 1_u64);
            for _ in 0..n {
                yield a;
                (a, b) = (b, a.wrapping_add(b));
            }
        }
    });

    pub(super) fn unfold(n: u32) -> impl Stream<Item = u64> {
        futures::stream::unfold((0_u64, 1_u64, n), |(a, b, left)| async move {
            let left = left.checked_sub(1)?;
            Some((a, (b, a.wrapping_add(b), left)))
        })
    }
}

/// The same, with one ready `.await` for each item.
pub mod awaits {
    use super::{Context, Future as _, Pin, Poll, Ready, Stream, ready};

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

    pub(super) fn hand(n: u32) -> impl Stream<Item = u64> {
        Hand { a: 0, b: 1, left: n, item: None }
    }

    gen_core::generators!({
        pub(super) async gen fn ours(n: u32) -> u64 {
            let (mut a, mut b) = (0_u64, 1_u64);
            for _ in 0..n {
                yield ready(a).await;
                (a, b) = (b, a.wrapping_add(b));
            }
        }
    });

    pub(super) fn async_stream(n: u32) -> impl Stream<Item = u64> {
        async_stream::stream! {
            let (mut a, mut b) = (0_u64, 1_u64);
            for _ in 0..n {
                yield ready(a).await;
                (a, b) = (b, a.wrapping_add(b));
            }
        }
    }

    pub(super) fn unfold(n: u32) -> impl Stream<Item = u64> {
        futures::stream::unfold((0_u64, 1_u64, n), |(a, b, left)| async move {
            let left = left.checked_sub(1)?;
            Some((ready(a).await, (b, a.wrapping_add(b), left)))
        })
    }
}

/// The same, where the `.await` is in the tokens of another macro or in the closure of `from_fn`.
pub mod hidden {
    use gen_core::{AsyncGen, Co};

    use super::{Stream, ready};

    /// May wait for anything, as far as the macros of a body can see.
    macro_rules! wait {
        ($future:expr) => {
            $future.await
        };
    }

    gen_core::generators!({
        pub(super) async gen fn ours(n: u32) -> u64 {
            let (mut a, mut b) = (0_u64, 1_u64);
            for _ in 0..n {
                let item = wait!(ready(a));
                yield item;
                (a, b) = (b, a.wrapping_add(b));
            }
        }

        pub(super) async gen fn ours_select(n: u32) -> u64 {
            let (mut a, mut b) = (0_u64, 1_u64);
            for _ in 0..n {
                let item = tokio::select! { biased; item = ready(a) => item };
                yield item;
                (a, b) = (b, a.wrapping_add(b));
            }
        }
    });

    pub(super) fn from_fn(n: u32) -> impl Stream<Item = u64> {
        AsyncGen::from_fn(async move |co: &mut Co<u64>| {
            let (mut a, mut b) = (0_u64, 1_u64);
            for _ in 0..n {
                let item = ready(a).await;
                co.yield_(item).await;
                (a, b) = (b, a.wrapping_add(b));
            }
        })
    }

    pub(super) fn async_stream(n: u32) -> impl Stream<Item = u64> {
        async_stream::stream! {
            let (mut a, mut b) = (0_u64, 1_u64);
            for _ in 0..n {
                let item = wait!(ready(a));
                yield item;
                (a, b) = (b, a.wrapping_add(b));
            }
        }
    }

    pub(super) fn async_stream_select(n: u32) -> impl Stream<Item = u64> {
        async_stream::stream! {
            let (mut a, mut b) = (0_u64, 1_u64);
            for _ in 0..n {
                let item = tokio::select! { biased; item = ready(a) => item };
                yield item;
                (a, b) = (b, a.wrapping_add(b));
            }
        }
    }
}

/// The items of a channel that was filled before, passed on.
pub mod relay {
    use tokio::sync::mpsc::{self, Receiver};

    use super::{Context, Pin, Poll, Stream, add};

    /// How many items a channel has.
    const ROOM: u32 = 1_000;

    /// Takes `n` items from channels of a thousand each. Filling them is a part of each program.
    pub(super) fn all(n: u32, take: impl Fn(Receiver<u64>) -> u64) -> u64 {
        let sums = (0..n / ROOM).map(|_| {
            let (sender, receiver) = mpsc::channel(ROOM as usize);
            for item in 0..u64::from(ROOM) {
                sender.try_send(item).unwrap_or_else(|_| unreachable!("there is room for all"));
            }
            drop(sender);
            take(receiver)
        });
        sums.fold(0, add)
    }

    /// A channel as a stream.
    pub(super) struct Hand(pub(super) Receiver<u64>);

    impl Stream for Hand {
        type Item = u64;

        #[inline]
        fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<u64>> {
            self.0.poll_recv(context)
        }
    }

    gen_core::generators!({
        pub(super) async gen fn ours(mut items: Receiver<u64>) -> u64 {
            while let Some(item) = items.recv().await {
                yield item;
            }
        }

        pub(super) async gen fn ours_for_await(items: Hand) -> u64 {
            for await item in items {
                yield item;
            }
        }
    });

    pub(super) fn async_stream(mut items: Receiver<u64>) -> impl Stream<Item = u64> {
        async_stream::stream! {
            while let Some(item) = items.recv().await {
                yield item;
            }
        }
    }

    pub(super) fn async_stream_for_await(items: Hand) -> impl Stream<Item = u64> {
        async_stream::stream! {
            for await item in items {
                yield item;
            }
        }
    }

    pub(super) fn unfold(items: Receiver<u64>) -> impl Stream<Item = u64> {
        futures::stream::unfold(items, |mut items| async move {
            let item = items.recv().await?;
            Some((item, items))
        })
    }
}

/// Flattening a nested list: `yield from`, against a stack by hand and streams in boxes.
pub mod recursion {
    use super::{Flatten, Items, Nested, Pin, Stream};

    pub(super) fn hand(nested: &Nested) -> impl Stream<Item = u64> {
        Items(Flatten::new(nested))
    }

    gen_core::generators!({
        pub(super) async gen fn ours(nested: &Nested) -> u64 {
            match nested {
                Nested::Leaf(leaf) => yield *leaf,
                Nested::List(list) => {
                    for nested in list {
                        match nested {
                            Nested::Leaf(leaf) => yield *leaf,
                            Nested::List(_) => yield from(ours(nested)),
                        }
                    }
                }
            }
        }
    });

    /// async-stream's, in a box a level.
    #[must_use]
    pub fn async_stream(nested: &Nested) -> Pin<Box<dyn Stream<Item = u64> + '_>> {
        Box::pin(async_stream::stream! {
            match nested {
                Nested::Leaf(leaf) => yield *leaf,
                Nested::List(list) => {
                    for nested in list {
                        match nested {
                            Nested::Leaf(leaf) => yield *leaf,
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
}

/// As [`by_next`], for what has a `next` of its own. (A macro: in a generic function it would be
/// the trait's.)
macro_rules! by_own_next {
    ($stream:expr) => {{
        at_once(async {
            let mut items = pin!($stream);
            let mut sum = 0_u64;
            while let Some(item) = items.next().await {
                sum = add(sum, item);
            }
            sum
        })
    }};
}

/// The groups of one consumer. The programs that have another name come after it.
macro_rules! groups {
    ($name:literal, $by:path $(, $own:literal, $by_own:ident)?) => {{
        const ITEMS: u32 = 1_000_000;
        let items = u64::from(ITEMS);
        let flat = Group::of(concat!("stream, ", $name), items, || ITEMS)
            .twin("hand-written", |&n| $by(items::hand(n)))
            .ours("async gen", |&n| $by(items::ours(n)))
            $(.ours($own, |&n| $by_own!(items::ours(n))))?
            .peer("async-stream", |&n| $by(flat::peers::async_stream(n)))
            .peer("unfold", |&n| $by(items::unfold(n)));
        let ready = Group::of(concat!("stream, one .await per item, ", $name), items, || ITEMS)
            .twin("hand-written", |&n| $by(awaits::hand(n)))
            .ours("async gen", |&n| $by(awaits::ours(n)))
            $(.ours($own, |&n| $by_own!(awaits::ours(n))))?
            .peer("async-stream", |&n| $by(awaits::async_stream(n)))
            .peer("unfold", |&n| $by(awaits::unfold(n)));
        let tree = Group::of(concat!("stream, tree, ", $name), 1 << 18, || Nested::tree(9, 4))
            .twin("hand-written", |nested| $by(recursion::hand(nested)))
            .ours("async gen", |nested| $by(recursion::ours(nested)))
            $(.ours($own, |nested| $by_own!(recursion::ours(nested))))?
            .peer("async-stream, boxed", |nested| $by(recursion::async_stream(nested)));
        let hidden = Group::of(concat!("stream, one hidden .await per item, ", $name), items, || ITEMS)
            .twin("hand-written", |&n| $by(awaits::hand(n)))
            .ours("async gen, a macro", |&n| $by(hidden::ours(n)))
            .ours("async gen, select!", |&n| $by(hidden::ours_select(n)))
            .ours("AsyncGen::from_fn", |&n| $by(hidden::from_fn(n)))
            .peer("async-stream, a macro", |&n| $by(hidden::async_stream(n)))
            .peer("async-stream, select!", |&n| $by(hidden::async_stream_select(n)));
        let relay = Group::of(concat!("stream, a filled channel, ", $name), items, || ITEMS)
            .twin("hand-written", |&n| relay::all(n, |items| $by(relay::Hand(items))))
            .ours("async gen, while let", |&n| relay::all(n, |items| $by(relay::ours(items))))
            .ours("async gen, for await", |&n| {
                relay::all(n, |items| $by(relay::ours_for_await(relay::Hand(items))))
            })
            .peer("async-stream, while let", |&n| {
                relay::all(n, |items| $by(relay::async_stream(items)))
            })
            .peer("async-stream, for await", |&n| {
                relay::all(n, |items| $by(relay::async_stream_for_await(relay::Hand(items))))
            })
            .peer("unfold", |&n| relay::all(n, |items| $by(relay::unfold(items))));
        [flat.done(), ready.done(), tree.done(), hidden.done(), relay.done()]
    }};
}

/// The groups.
#[must_use]
pub fn groups() -> Vec<Group> {
    [
        groups!("by poll_next", by_poll),
        groups!("by StreamExt::next", by_next, "async gen, its own next", by_own_next),
        groups!("Box<dyn Stream>", by_box),
    ]
    .into_iter()
    .flatten()
    .collect()
}
