//! Panics, caught, and the generator used again.

use super::{ABANDONED_YIELD, FOREIGN_HANDLE, attack, future_of, parts, poll_once, wait};
use gen_core::{Co, Gen, GenState, generators};
use gen_tests::{Guard, Tracker, panic_of};
use std::future::poll_fn;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::{Pin, pin};
use std::task::{Context, Poll, Waker};

/// Polls a future that may panic; `None` when it did.
async fn poll_caught<F: Future>(future: F) -> Option<Poll<F::Output>> {
    let mut future = pin!(future);
    poll_fn(|cx| Poll::Ready(catch_unwind(AssertUnwindSafe(|| future.as_mut().poll(cx))).ok()))
        .await
}

generators! {
    gen fn panics_in(depth: u32, log: &Tracker) -> u32 {
        let _guard = log.guard(format!("frame {depth}"));
        yield depth;
        assert!(depth != 0, "at the innermost");
        yield from panics_in(depth - 1, log);
        yield 100;
    }

    gen fn catches(log: &Tracker) -> u32 {
        let mut child = panics_in(2, log);
        for _ in 0..3 {
            yield child.next().unwrap_or(9);
        }
        let caught = catch_unwind(AssertUnwindSafe(|| child.next()));
        yield u32::from(caught.is_err());
        // As if it had ended.
        yield from child;
        yield 5;
    }

    gen fn misuses_and_goes_on() -> u32 {
        let caught = wait!(poll_caught(under_noop(attack!(future_of, yield 7))));
        yield u32::from(caught.is_none());
        yield 2;
    }
}

generators! {
    gen fn with_a_temporary(log: &Tracker, depth: u32) -> Guard {
        let _local = log.guard("local");
        if depth > 0 {
            yield from with_a_temporary(log, depth - 1);
        }
        yield item_of(log, &log.bomb("temporary"));
    }

    async gen fn with_a_temporary_in_a_slot(log: &Tracker, depth: u32) -> Guard {
        let _local = log.guard("local");
        if depth > 0 {
            yield from with_a_temporary_in_a_slot(log, depth - 1);
        }
        yield item_of(log, &log.bomb("temporary"));
    }

    async gen fn with_a_temporary_in_a_task(log: &Tracker) -> Guard {
        let _local = log.guard("local");
        futures::join!(async { log.note("a macro that may wait") });
        yield item_of(log, &log.bomb("temporary"));
    }

    gen fn with_a_temporary_in_a_macro(log: &Tracker) -> Guard {
        assert_eq!((), yield item_of(log, &log.bomb("temporary")));
    }
}

fn item_of(log: &Tracker, _: &Guard) -> Guard {
    log.guard("item")
}

/// The destructor of a temporary runs when the item is on its way out.
#[test]
fn a_temporary_of_a_yield() {
    let log = Tracker::new();
    for depth in 0..3 {
        let mut generator = with_a_temporary(&log, depth);
        assert_eq!(panic_of(|| generator.next().is_some()), "temporary");
        let events = log.take();
        let mut sorted: Vec<_> = events.iter().map(String::as_str).collect();
        sorted.sort_unstable();
        sorted.dedup();
        assert_eq!((sorted, log.live()), (vec!["item", "local", "temporary"], 0));
        assert_eq!(events.len(), 3 + depth as usize);
        assert!(generator.next().is_none());
    }
    let mut generator = with_a_temporary_in_a_macro(&log);
    assert_eq!(panic_of(|| generator.next().is_some()), "temporary");
    assert_eq!((log.take(), log.live()), (vec!["temporary".into(), "item".into()], 0));

    let panic_of_poll = |mut stream: Pin<&mut dyn futures::Stream<Item = Guard>>| {
        let mut cx = Context::from_waker(Waker::noop());
        let panic = panic_of(|| stream.as_mut().poll_next(&mut cx).is_ready());
        assert!(stream.as_mut().poll_next(&mut cx).is_ready());
        (panic, log.take().len(), log.live())
    };
    for depth in 0..3 {
        let stream = pin!(with_a_temporary_in_a_slot(&log, depth));
        assert_eq!(panic_of_poll(stream), ("temporary".into(), 3 + depth as usize, 0));
    }
    let stream = pin!(with_a_temporary_in_a_task(&log));
    assert_eq!(panic_of_poll(stream), ("temporary".into(), 4, 0));
}

/// Polls a future under a context that is not ours.
async fn under_noop(future: impl Future<Output = ()>) {
    let mut future = pin!(future);
    poll_fn(|_| future.as_mut().poll(&mut Context::from_waker(Waker::noop()))).await;
}

#[test]
fn from_every_placement() {
    let log = Tracker::new();
    let frames = ["frame 0", "frame 1", "frame 2"];

    let mut lazy = panics_in(2, &log);
    assert_eq!(panic_of(|| lazy.by_ref().count()), "at the innermost");
    assert_eq!(log.take(), frames);
    assert_eq!((lazy.next(), lazy.state()), (None, GenState::Done));
    assert_eq!(panic_of(|| lazy.resume(())), "resumed after completion");
    assert!(lazy.try_resume(()).is_err());

    let mut heap = panics_in(2, &log).on_heap();
    assert_eq!(panic_of(|| heap.by_ref().count()), "at the innermost");
    assert_eq!((heap.next(), heap.state()), (None, GenState::Done));
    assert_eq!(log.take(), frames);

    let mut boxed = panics_in(2, &log).boxed();
    assert_eq!(panic_of(|| boxed.by_ref().count()), "at the innermost");
    assert_eq!((boxed.next(), boxed.state()), (None, GenState::Done));
    assert_eq!(log.take(), frames);

    let mut pinned = pin!(panics_in(2, &log).on_stack());
    assert_eq!(panic_of(|| pinned.by_ref().count()), "at the innermost");
    assert_eq!((pinned.next(), pinned.state()), (None, GenState::Done));
    assert_eq!(log.take(), frames);
}

#[test]
fn caught_in_a_generator_around() {
    let log = Tracker::new();
    assert_eq!(catches(&log).collect::<Vec<_>>(), [2, 1, 0, 1, 5]);
    assert_eq!(log.take(), ["frame 0", "frame 1", "frame 2"]);
}

#[test]
fn a_misuse_caught_in_the_body() {
    assert_eq!(misuses_and_goes_on().collect::<Vec<_>>(), [1, 2]);
}

#[test]
fn an_abandoned_yield_caught_in_the_body() {
    // The slot stays full, whatever is caught.
    let numbers = Gen::from_fn(async |co: &mut Co<u32>| {
        poll_once(co.yield_(1)).await;
        assert!(poll_caught(co.yield_(2)).await.is_none());
        assert!(poll_caught(co.yield_(3)).await.is_none());
    });
    assert_eq!(panic_of(|| numbers.count()), ABANDONED_YIELD);
}

#[test]
fn a_foreign_handle_caught_in_the_body() {
    let outer = Gen::from_fn(async |outer: &mut Co<u32>| {
        let inner = Gen::from_fn(async |inner: &mut Co<String>| {
            assert!(poll_caught(outer.yield_(1)).await.is_none());
            inner.yield_(String::from("unharmed")).await;
        });
        assert_eq!(inner.collect::<Vec<_>>(), ["unharmed"]);
        outer.yield_(2).await;
        assert_eq!(
            panic_of(|| Gen::from_fn(async |_: &mut Co<String>| outer.yield_(3).await).count()),
            FOREIGN_HANDLE
        );
        outer.yield_(4).await;
    });
    assert_eq!(outer.collect::<Vec<_>>(), [2, 4]);
}

#[test]
fn while_an_item_is_on_its_way() {
    // The item that a panic leaves in the slot is dropped, once.
    let log = Tracker::new();
    let mut items = Gen::from_fn(async |co: &mut Co<gen_tests::Guard>| {
        poll_once(co.yield_(log.guard("item"))).await;
        let _local = log.guard("local");
        panic!("with a full slot");
    });
    assert_eq!(panic_of(|| items.next().is_some()), "with a full slot");
    assert!(items.next().is_none());
    assert_eq!((log.made(), log.live()), (2, 0));
}

#[test]
fn in_a_destructor_at_the_end() {
    let log = Tracker::new();
    generators! {
        gen fn explodes(log: &Tracker) -> u32 {
            let _first = log.guard("first");
            let _bomb = log.bomb("bomb");
            yield 1;
        }

        gen fn around(log: &Tracker) -> u32 {
            let _outer = log.guard("outer");
            yield from explodes(log);
            yield 2;
            if false {
                yield from around(log);
            }
        }
    }
    let mut items = around(&log);
    assert_eq!(items.next(), Some(1));
    assert_eq!(panic_of(|| items.next()), "bomb");
    assert_eq!(log.take(), ["bomb", "first", "outer"]);
    assert_eq!(items.next(), None);
}

/// The future of a `yield from`, without the `.await` behind it.
macro_rules! delegation {
    (<$runtime:path> :: at $at:tt . nest $nest:tt . await) => {
        <$runtime>::at $at.nest $nest
    };
}

/// Polls a future to its end, or to a panic.
async fn end_of<F: Future<Output = ()> + Unpin>(future: &mut F) -> &'static str {
    poll_fn(|cx| match catch_unwind(AssertUnwindSafe(|| Pin::new(&mut *future).poll(cx))) {
        Ok(Poll::Pending) => Poll::Pending,
        Ok(Poll::Ready(())) => Poll::Ready("ready"),
        Err(_) => Poll::Ready("panicked"),
    })
    .await
}

/// A future that a macro has taken can be polled once more, so it asks each time whether its child
/// has ended.
#[test]
fn a_delegation_that_is_polled_after_its_end() {
    generators! {
        gen fn fails(fails: bool, log: &Tracker) -> &'static str {
            let _guard = log.guard("child");
            yield "item";
            assert!(!fails, "at the second step");
        }

        gen fn polls_again(child_fails: bool, log: &Tracker) -> &'static str {
            let mut delegation = Box::pin(delegation!(yield from fails(child_fails, log)));
            for _ in 0..3 {
                yield wait!(end_of(&mut delegation));
            }
        }
    }

    let log = Tracker::new();
    assert!(polls_again(false, &log).eq(["item", "ready", "ready", "ready"]));
    assert!(polls_again(true, &log).eq(["item", "panicked", "ready", "ready"]));
    assert_eq!((log.made(), log.live()), (2, 0));
}
