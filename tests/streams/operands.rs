//! `yield from` in async generators takes any stream.

use super::{Inbox, Task, all, later, pause};
use futures::stream::{self, BoxStream, LocalBoxStream};
use futures::{FutureExt as _, Stream, StreamExt as _};
use gen_core::{AsyncGen, BoxAsyncGen, BoxGen, Coroutine, gen_block, generators};
use gen_tests::Tracker;
use std::pin::{Pin, pin};
use std::rc::Rc;
use std::task::{Context, Poll};

fn assert_send<T: Send>(value: T) -> T {
    value
}

generators! {
    async gen fn leaf(n: u32) -> u32 {
        for i in 0..n { yield later(i).await; }
    }

    async gen fn tree(n: u32) -> u32 {
        if n > 0 { yield from tree(n - 1); }
        yield later(n).await;
    }

    async gen fn any(items: impl Stream<Item = u32>) -> u32 {
        yield from items;
        yield 99;
    }
}

#[test]
fn streams_that_are_arguments() {
    assert_eq!(all(any(stream::iter([1, 2]))), [1, 2, 99]);
    assert_eq!(all(any(stream::iter([1, 2]).then(later))), [1, 2, 99]);
    assert_eq!(all(any(stream::empty())), [99]);
    assert_eq!(all(any(leaf(2))), [0, 1, 99]);
    assert_eq!(all(any(Box::pin(tree(2)))), [0, 1, 2, 99]);
    assert_eq!(all(any(pin!(tree(1)))), [0, 1, 99]);
    assert_eq!(all(any(any(leaf(1)))), [0, 99, 99]);
    assert_eq!(all(any(BoxAsyncGen::from(leaf(1)))), [0, 99]);
    assert_eq!(all(any(stream::once(later(5)))), [5, 99]);
    assert_eq!(all(any(later(stream::iter([6])).flatten_stream())), [6, 99]);
    assert_eq!(all(any(&mut stream::iter([7]))), [7, 99]);
}

#[test]
fn streams_of_every_type() {
    generators! {
        async gen fn f(
            boxed: BoxStream<'_, u32>,
            local: LocalBoxStream<'_, u32>,
            dynamic: &mut (dyn Stream<Item = u32> + Unpin),
        ) -> u32 {
            yield from boxed;
            pause().await;
            yield from local;
            yield from dynamic;
            yield from stream::iter([1, 2]);
            yield from stream::iter([3, 4]).then(later).filter(|n| std::future::ready(*n > 3));
            yield from Box::pin(leaf(2));
            yield from Box::pin(tree(1));
            yield from tree(1).boxed();
            yield from leaf(2).boxed_local();
            yield from leaf(3).skip(1).map(|n| n * 10);
            yield from pin!(stream::iter([5]));
            let mut rest = stream::iter([6, 7]);
            yield rest.next().await.unwrap();
            yield from &mut rest;
            yield from rest;
            yield from stream::select(leaf(1).boxed(), stream::iter([8]));
            yield 99;
        }
    }

    let text = "12".to_owned();
    let boxed = stream::iter(text.chars()).map(|c| c.to_digit(10).unwrap()).boxed();
    let shared = Rc::new(30);
    let local = stream::iter([1]).map(|n| n + *shared).boxed_local();
    let mut items = all(f(boxed, local, &mut stream::iter([40])));
    // The order of the two is that of `select`.
    items[18..20].sort();
    let expected = [1, 2, 31, 40, 1, 2, 4, 0, 1, 0, 1, 0, 1, 0, 1, 10, 20, 5, 6, 7, 0, 8, 99];
    items.sort();
    let mut expected = expected.to_vec();
    expected.sort();
    assert_eq!(items, expected);
}

/// A stream is awaited by the task: it is woken by what the stream waits for.
#[test]
fn streams_wake_the_task() {
    generators! {
        async gen fn f(inbox: &Inbox<u32>) -> u32 {
            yield from stream::unfold((), |()| async { Some((inbox.take().await, ())) });
        }
    }

    let inbox = Inbox::new();
    let task = Task::new();
    let mut g = Box::pin(f(&inbox));
    assert!(task.poll(g.as_mut()).is_pending());
    assert_eq!(task.woken(), (0, 0));
    inbox.put(5);
    assert_eq!(task.woken(), (1, 0));
    assert_eq!(task.poll(g.as_mut()), Poll::Ready(Some(5)));
    assert!(task.poll(g.as_mut()).is_pending());
}

/// A stream that has ended is not polled again, and is dropped before the body goes on.
#[test]
fn a_stream_is_dropped_at_its_end() {
    struct Noisy<'log>(u32, &'log Tracker, #[allow(dead_code)] gen_tests::Guard);

    impl Stream for Noisy<'_> {
        type Item = u32;

        fn poll_next(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<u32>> {
            self.1.note("poll");
            self.0 += 1;
            Poll::Ready((self.0 < 3).then_some(self.0))
        }
    }

    generators! {
        async gen fn f(log: &Tracker) -> u32 {
            yield from Noisy(0, log, log.guard("stream"));
            log.note("went on");
            yield 99;
        }
    }

    let log = Tracker::new();
    assert_eq!(all(f(&log)), [1, 2, 99]);
    assert_eq!(log.take(), ["poll", "poll", "poll", "stream", "went on"]);
    let mut g = Box::pin(f(&log));
    _ = g.next().now_or_never();
    drop(g);
    assert_eq!(log.take(), ["poll", "stream"]);
}

#[test]
fn coroutines_and_iterables() {
    struct Wrapped(u32);

    impl IntoIterator for Wrapped {
        type Item = u32;
        type IntoIter = BoxGen<'static, u32>;

        fn into_iter(self) -> Self::IntoIter {
            gen_block! { move { yield self.0; yield self.0 + 1; } }.boxed()
        }
    }

    generators! {
        gen fn two() -> impl Coroutine<(), Yield = u32, Return = char> { yield 1; yield 2; 'z' }

        async gen fn f(inner: impl Coroutine<(), Yield = u32, Return = char>) -> u32 {
            let c = yield from inner;
            pause().await;
            yield u32::from(c);
            let c = yield from Box::pin(two()) as Pin<Box<dyn Coroutine<(), Yield = u32, Return = char>>>;
            assert_eq!(c, 'z');
            yield from Wrapped(5);
            yield from Box::pin(gen_block! { yield 7; });
            yield from Box::new(8..9_u32) as Box<dyn Iterator<Item = u32>>;
        }
    }

    assert_eq!(all(f(two())), [1, 2, 122, 1, 2, 5, 6, 7, 8]);
    assert_eq!(all(f(two().boxed())).len(), 9);
}

/// Boxed where rustc asks for it, each level takes a step.
#[test]
fn recursion_through_boxes_of_streams() {
    generators! {
        async gen fn pinned(n: u32) -> u32 { yield n; if n > 0 { yield from Box::pin(pinned(n - 1)); } }
        async gen fn object(n: u32) -> u32 { yield n; if n > 0 { yield from as_object(n - 1); } }
        async gen fn mapped(n: u32) -> u32 { yield n; if n > 0 { yield from Box::pin(mapped(n - 1)).map(|x| x + 10); } }
        async gen fn in_tokens(n: u32) -> u32 { yield n; if n > 0 { assert_eq!((), yield from in_tokens(n - 1)); } }
    }

    fn as_object(n: u32) -> BoxStream<'static, u32> {
        object(n).boxed()
    }

    assert_eq!(all(assert_send(pinned(3))), [3, 2, 1, 0]);
    assert_eq!(all(assert_send(object(3))), [3, 2, 1, 0]);
    assert_eq!(all(assert_send(mapped(2))), [2, 11, 20]);
    assert_eq!(all(assert_send(in_tokens(3))), [3, 2, 1, 0]);
}

#[test]
fn trailing_commas() {
    generators!({
        async gen fn f() -> u32 {
            yield from(leaf(1));
            yield from(stream::iter([1]));
            yield from(AsyncGen::from_fn(async |co: &mut gen_core::Co<u32>| co.yield_(2).await));
        }
    });
    assert_eq!(all(f()), [0, 1, 2]);
}
