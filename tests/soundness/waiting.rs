//! Async generators that wait, alone and on the frame stack: polled with a new waker each time,
//! dropped, moved to another thread, and with plain generators as their children.

use super::{ABANDONED_YIELD, FOREIGN_AWAIT, attack, future_of, parts, poll_once, wait};
use futures_core::Stream;
use gen_core::{AsyncGen, Co, generators};
use gen_tests::{Guard, Tracker, panic_of};
use std::future::{pending, poll_fn};
use std::pin::{Pin, pin};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::task::{Context, Poll, Wake, Waker};
use std::thread;

/// Counts how often it was woken.
#[derive(Default)]
pub(super) struct Count(pub(super) AtomicUsize);

impl Wake for Count {
    fn wake(self: Arc<Self>) {
        self.0.fetch_add(1, Ordering::Relaxed);
    }
}

/// Polls with a waker that is gone afterwards, unless somebody has kept a clone.
fn poll_with_new_waker<S: Stream>(stream: Pin<&mut S>) -> Poll<Option<S::Item>> {
    let waker = Box::new(Waker::from(Arc::new(Count::default())));
    stream.poll_next(&mut Context::from_waker(&waker))
}

/// Every item, however often it has to be polled; `None` for each time that it was not ready.
pub(super) fn all<S: Stream>(stream: S) -> Vec<Option<S::Item>> {
    let mut stream = pin!(stream);
    let mut items = Vec::new();
    loop {
        match poll_with_new_waker(stream.as_mut()) {
            Poll::Ready(Some(item)) => items.push(Some(item)),
            Poll::Ready(None) => return items,
            Poll::Pending => items.push(None),
        }
    }
}

/// Is not ready the first time, and wakes by a clone and by what it was given.
pub(super) struct Twice(pub(super) bool);

impl Future for Twice {
    type Output = ();

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<()> {
        cx.waker().wake_by_ref();
        let clone = cx.waker().clone();
        clone.wake();
        if std::mem::replace(&mut self.0, true) { Poll::Ready(()) } else { Poll::Pending }
    }
}

/// Reads what it borrows when it is dropped.
struct Reader<'a>(&'a Guard, &'a Tracker);

impl Drop for Reader<'_> {
    fn drop(&mut self) {
        self.1.note(format!("reads {}", self.0.name()));
    }
}

generators! {
    /// Every frame reads the guard of the one below to its end, and waits in between.
    async gen fn nested(depth: usize, outer: Option<&Guard>, log: &Tracker) -> usize {
        let own = log.guard(format!("guard {depth}"));
        let _reader = outer.map(|outer| Reader(outer, log));
        Twice(false).await;
        if depth > 0 {
            yield from nested(depth - 1, Some(&own), log);
        }
        wait!(Twice(false));
        yield depth;
        Twice(false).await;
    }

    /// A plain tree that awaits where the macro does not see it.
    gen fn plain_that_waits(log: &Tracker, again: bool) -> usize {
        let own = log.guard("plain");
        let _reader = Reader(&own, log);
        yield 1;
        if again {
            yield from plain_that_waits(log, false);
        }
        wait!(Twice(false));
        yield 2;
    }

    gen fn leaf_that_waits(log: &Tracker) -> usize {
        let _own = log.guard("leaf");
        yield 1;
        wait!(Twice(false));
    }

    async gen fn on_a_plain_tree(log: &Tracker) -> usize {
        yield from plain_that_waits(log, true);
    }

    async gen fn on_a_plain_leaf(log: &Tracker) -> usize {
        yield from leaf_that_waits(log);
    }

    async gen fn on_a_boxed_leaf(log: &Tracker) -> usize {
        yield from leaf_that_waits(log).boxed();
    }

    async gen fn on_a_started_tree(log: &Tracker) -> usize {
        let mut child = plain_that_waits(log, false);
        yield child.next().unwrap_or(0);
        yield from child;
    }

    async gen fn bombs(depth: usize, log: &Tracker) -> usize {
        let _own = if depth == 1 { log.bomb("bomb") } else { log.guard("guard") };
        if depth > 0 {
            yield from bombs(depth - 1, log);
        }
        Twice(false).await;
    }
}

#[test]
fn the_waker_of_an_earlier_poll_is_not_used() {
    let log = Tracker::new();
    let items = all(nested(40, None, &log));
    assert_eq!(items.iter().flatten().copied().collect::<Vec<_>>(), (0..=40).collect::<Vec<_>>());
    assert_eq!(items.iter().filter(|item| item.is_none()).count(), 3 * 41);
    assert_eq!(log.live(), 0);
}

#[test]
fn dropped_while_the_innermost_frame_waits() {
    let log = Tracker::new();
    for polls in 1..12 {
        let mut stream = Box::pin(nested(2, None, &log));
        for _ in 0..polls {
            let _ = poll_with_new_waker(stream.as_mut());
        }
        drop(stream);
        assert_eq!(log.live(), 0, "after {polls} polls");
    }
    log.take();
    let mut stream = Box::pin(nested(2, None, &log));
    for _ in 0..3 {
        assert!(poll_with_new_waker(stream.as_mut()).is_pending());
    }
    drop(stream);
    assert_eq!(log.take(), ["reads guard 1", "guard 0", "reads guard 2", "guard 1", "guard 2"]);
}

#[test]
fn moved_to_another_thread_while_it_waits() {
    generators! {
        async gen fn deep(depth: usize) -> usize {
            Twice(false).await;
            if depth > 0 {
                yield from deep(depth - 1);
            }
            yield depth;
        }
    }
    let mut stream = Box::pin(deep(20));
    let mut items = Vec::new();
    loop {
        let polled;
        (stream, polled) = thread::spawn(move || {
            let polled = poll_with_new_waker(stream.as_mut());
            (stream, polled)
        })
        .join()
        .expect("no panic");
        match polled {
            Poll::Ready(Some(item)) => items.push(item),
            Poll::Ready(None) => break,
            Poll::Pending => {}
        }
    }
    assert_eq!(items, (0..=20).collect::<Vec<_>>());
}

#[test]
fn plain_generators_that_wait() {
    // A frame of an async generator has the task's waker, and a body that is not async must not
    // wait all the same: it has the token of a slot, which is gone when the task polls again.
    let log = Tracker::new();
    assert_eq!(panic_of(|| all(on_a_plain_tree(&log))), FOREIGN_AWAIT);
    // A generator with a stack of its own has no task.
    assert_eq!(panic_of(|| all(on_a_plain_leaf(&log))), FOREIGN_AWAIT);
    assert_eq!(panic_of(|| all(on_a_boxed_leaf(&log))), FOREIGN_AWAIT);
    assert_eq!(panic_of(|| all(on_a_started_tree(&log))), FOREIGN_AWAIT);
    assert_eq!(log.live(), 0);
}

#[test]
fn a_destructor_that_panics_while_a_frame_waits() {
    let log = Tracker::new();
    let mut stream = Box::pin(bombs(3, &log));
    assert!(poll_with_new_waker(stream.as_mut()).is_pending());
    assert_eq!(panic_of(|| drop(stream)), "bomb");
    assert_eq!(log.live(), 0);

    let mut stream = Box::pin(bombs(3, &log));
    assert!(poll_with_new_waker(stream.as_mut()).is_pending());
    assert!(poll_with_new_waker(stream.as_mut()).is_pending());
    // The bomb goes off as its frame ends.
    assert_eq!(panic_of(|| poll_with_new_waker(stream.as_mut()).is_ready()), "bomb");
    assert_eq!(log.live(), 0);
    assert!(matches!(poll_with_new_waker(stream.as_mut()), Poll::Ready(None)));
}

#[test]
fn waits_with_a_yield_that_nobody_awaits() {
    let log = Tracker::new();
    let items = AsyncGen::from_fn(async |co: &mut Co<Guard>| {
        poll_once(co.yield_(log.guard("first"))).await;
        Twice(false).await;
        Twice(false).await;
        co.yield_(log.guard("second")).await;
    });
    // The first wait lets the item out.
    assert_eq!(all(items).into_iter().flatten().count(), 2);
    assert_eq!((log.made(), log.live()), (2, 0));

    // It has lost a race that another future has won, once its item was out.
    let stream = AsyncGen::from_fn(async |co: &mut Co<u32>| {
        {
            let (mut one, mut other) = (pin!(co.yield_(1)), pin!(Twice(false)));
            poll_fn(|cx| match other.as_mut().poll(cx) {
                Poll::Pending => one.as_mut().poll(cx),
                ready @ Poll::Ready(()) => ready,
            })
            .await;
        }
        co.yield_(2).await;
    });
    assert_eq!(all(stream), [Some(1), Some(2)]);
}

#[test]
fn an_own_yield_after_a_yield_that_nobody_awaits() {
    generators! {
        async gen fn numbers() -> u32 {
            wait!(poll_once(attack!(future_of, yield 1)));
            wait!(Twice(false));
            yield 2;
        }
    }
    assert_eq!(all(numbers()), [Some(1), Some(2)]);
    generators! {
        async gen fn at_once() -> u32 {
            wait!(poll_once(attack!(future_of, yield 1)));
            yield 2;
        }
    }
    assert_eq!(panic_of(|| all(at_once())), ABANDONED_YIELD);
}

#[test]
fn a_delegation_after_a_yield_that_nobody_awaits() {
    generators! {
        async gen fn numbers() -> u32 {
            wait!(poll_once(attack!(future_of, yield 1)));
            yield from [2];
        }
    }
    assert_eq!(panic_of(|| all(numbers())), ABANDONED_YIELD);
}

#[test]
fn a_frame_whose_operand_has_abandoned_a_yield() {
    // A frame borrows from the body that has pushed it, so the body must not end before its frame.
    let log = Tracker::new();
    generators! {
        async gen fn child(reader: Reader<'_>) -> u32 {
            yield 10;
            yield from nothing();
            drop(reader);
        }

        async gen fn nothing() -> u32 {
            yield from [];
        }

        #[boxed(local)]
        async gen fn boxed<'a>(reader: Reader<'a>) -> u32 {
            yield 10;
            yield from boxed(reader);
        }

        async gen fn parent(log: &Tracker) -> u32 {
            let local = log.guard("local");
            yield from { wait!(poll_once(attack!(future_of, yield 1))); child(Reader(&local, log)) };
        }

        async gen fn parent_of_box(log: &Tracker) -> u32 {
            let local = log.guard("local");
            yield from { wait!(poll_once(attack!(future_of, yield 1))); boxed(Reader(&local, log)) };
        }
    }
    assert_eq!(panic_of(|| all(parent(&log))), ABANDONED_YIELD);
    assert_eq!(log.take(), ["reads local", "local"]);
    assert_eq!(panic_of(|| all(parent_of_box(&log))), ABANDONED_YIELD);
    assert_eq!(log.take(), ["reads local", "local"]);
}

#[test]
fn a_kept_waker_that_panics_when_its_body_is_dropped() {
    /// Leaves an item by a handle, and gives an item of its own.
    struct Both<F>(F);

    impl<F: Future + Unpin> Stream for Both<F> {
        type Item = u32;

        fn poll_next(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<u32>> {
            let waker = Waker::from(Arc::new(PanicsWhenDropped));
            let _ = Pin::new(&mut self.0).poll(&mut Context::from_waker(&waker));
            Poll::Ready(Some(2))
        }
    }

    struct PanicsWhenDropped;

    impl Wake for PanicsWhenDropped {
        fn wake(self: Arc<Self>) {}
    }

    impl Drop for PanicsWhenDropped {
        fn drop(&mut self) {
            assert!(thread::panicking(), "on purpose");
        }
    }

    let log = Tracker::new();
    generators! {
        async gen fn parent(log: &Tracker) -> u32 {
            let _own = log.guard("own");
            yield from Both(attack!(future_of, yield 1));
        }
    }
    assert_eq!(panic_of(|| all(parent(&log))), "on purpose");
    assert_eq!(log.take(), ["own"]);
}

#[test]
fn a_plain_frame_with_a_handle_that_waits() {
    // Its own generator could not wait, so it must not as a frame of an async generator either.
    generators! {
        gen fn plain() -> u32 {
            wait!(attack!(future_of, yield 0));
            wait!(Twice(false));
            yield 1;
            yield from plain();
        }

        async gen fn root() -> u32 {
            yield from plain();
        }
    }
    let mut stream = Box::pin(root());
    assert_eq!(poll_with_new_waker(stream.as_mut()), Poll::Ready(Some(0)));
    assert_eq!(panic_of(|| poll_with_new_waker(stream.as_mut())), FOREIGN_AWAIT);
    assert_eq!(poll_with_new_waker(stream.as_mut()), Poll::Ready(None));
}

#[test]
fn an_item_beside_the_item_of_a_delegation() {
    // The inner body leaves an item of the outer handle, and then yields an item of its own.
    let log = Tracker::new();
    generators! {
        async gen fn inner<F: Future<Output = ()>>(outer: F, log: &Tracker) -> Guard {
            let _own = log.guard("own");
            wait!(poll_once(pin!(outer)));
            yield log.guard("inner");
        }

        async gen fn outer(log: &Tracker) -> Guard {
            let _own = log.guard("outer's own");
            yield from inner(attack!(future_of, yield log.guard("outer")), log);
        }
    }
    assert_eq!(panic_of(|| all(outer(&log)).len()), ABANDONED_YIELD);
    assert_eq!((log.made(), log.live()), (4, 0));
}

#[test]
fn never_polled_to_its_end() {
    let log = Tracker::new();
    generators! {
        async gen fn waits_for_ever(log: &Tracker) -> u32 {
            let _own = log.guard("own");
            pending::<()>().await;
            yield 1;
        }
    }
    let mut stream = Box::pin(waits_for_ever(&log));
    for _ in 0..3 {
        assert!(poll_with_new_waker(stream.as_mut()).is_pending());
    }
    drop(stream);
    assert_eq!(log.take(), ["own"]);
    std::mem::forget(Box::pin(waits_for_ever(&log)));
}

#[test]
fn a_wait_hidden_by_the_name_of_a_standard_macro() {
    // The macros take it for the standard library's, so the body has a token of its slot. It must not
    // come back with that token from a suspension that gives no other.
    macro_rules! assert {
        ($future:expr) => {
            $future.await
        };
    }
    generators! {
        async gen fn at_once() -> u32 {
            assert!(Twice(false));
            yield 1;
        }

        async gen fn after_a_wait(log: &Tracker) -> u32 {
            let _guard = log.guard("local");
            Twice(false).await;
            yield 1;
            assert!(Twice(false));
            yield 2;
        }

        async gen fn after_a_delegation_that_waits(log: &Tracker) -> u32 {
            let _guard = log.guard("local");
            yield from waits_once();
            assert!(Twice(false));
            yield 2;
        }

        async gen fn in_a_frame(depth: u32, log: &Tracker) -> u32 {
            let _guard = log.guard("local");
            if depth > 0 {
                yield from in_a_frame(depth - 1, log);
            }
            Twice(false).await;
            assert!(Twice(false));
            yield depth;
        }

        async gen fn waits_once() -> u32 {
            Twice(false).await;
            yield 1;
            Twice(false).await;
        }

        async gen fn ready() -> u32 {
            assert!(Twice(true));
            yield 1;
        }
    }
    let log = Tracker::new();
    assert_eq!(panic_of(|| all(at_once())), FOREIGN_AWAIT);
    assert_eq!(panic_of(|| all(after_a_wait(&log))), FOREIGN_AWAIT);
    assert_eq!(panic_of(|| all(after_a_delegation_that_waits(&log))), FOREIGN_AWAIT);
    assert_eq!(panic_of(|| all(in_a_frame(2, &log))), FOREIGN_AWAIT);
    assert_eq!((log.take().len(), log.live()), (5, 0));
    assert_eq!(all(ready()), [Some(1)]);
}
