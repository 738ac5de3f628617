//! Yields that are made, but not awaited to their end where they were made.

use super::wait;
use super::{
    ABANDONED_YIELD, FOREIGN_AWAIT, FOREIGN_HANDLE, POLLED_AGAIN, attack, future_of, parts,
    poll_once,
};
use gen_core::{Co, Gen, generators};
use gen_tests::{Guard, Tracker, panic_of};
use std::future::{pending, poll_fn};
use std::mem;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

#[test]
fn forgotten_before_it_was_polled() {
    let strings = Gen::from_fn(async |co: &mut Co<String>| {
        mem::forget(co.yield_("forgotten".into()));
        co.yield_("yielded".into()).await;
        drop(co.yield_("dropped".into()));
        co.yield_("yielded, too".into()).await;
    });
    assert_eq!(strings.collect::<Vec<_>>(), ["yielded", "yielded, too"]);
}

#[test]
fn abandoned_before_another_yield() {
    let log = Tracker::new();
    let mut guards = Gen::from_fn(async |co: &mut Co<Guard>| {
        poll_once(co.yield_(log.guard("first"))).await;
        co.yield_(log.guard("second")).await;
    });
    assert_eq!(panic_of(|| guards.next().is_some()), ABANDONED_YIELD);
    assert!(guards.next().is_none());
    assert_eq!((log.live(), log.made()), (0, 2));
}

#[test]
fn leaked_before_another_yield() {
    let log = Tracker::new();
    let mut guards = Gen::from_fn(async |co: &mut Co<Guard>| {
        let leaked = Box::leak(Box::new(co.yield_(log.guard("first"))));
        poll_once(leaked).await;
    });
    assert_eq!(panic_of(|| guards.next().is_some()), ABANDONED_YIELD);
    assert_eq!((log.live(), log.made()), (0, 1));
}

/// Its item was taken, and it was dropped before it knew.
#[test]
fn abandoned_after_it_was_resumed() {
    let log = Tracker::new();
    let mut guards = Gen::from_fn(async |co: &mut Co<Guard>| {
        let mut polled = false;
        let mut first = pin!(co.yield_(log.guard("first")));
        poll_fn(|cx| {
            if mem::replace(&mut polled, true) {
                Poll::Ready(())
            } else {
                first.as_mut().poll(cx).map(|()| ())
            }
        })
        .await;
        co.yield_(log.guard("second")).await;
    });
    assert!(guards.next().is_some());
    assert_eq!(panic_of(|| guards.next().is_some()), ABANDONED_YIELD);
    assert!(guards.next().is_none());
    assert_eq!((log.live(), log.made()), (0, 2));
}

#[test]
fn abandoned_before_the_end() {
    let numbers = Gen::from_fn(async |co: &mut Co<u32>| {
        poll_once(co.yield_(1)).await;
    });
    assert_eq!(panic_of(|| numbers.count()), ABANDONED_YIELD);
}

#[test]
fn abandoned_before_the_end_of_a_tree_that_pushes_nothing() {
    generators! {
        gen fn delegates_to_items() -> u32 {
            yield from [0];
            wait!(poll_once(attack!(future_of, yield 1)));
        }
    }
    assert_eq!(panic_of(|| delegates_to_items().count()), ABANDONED_YIELD);
}

generators! {
    gen fn leaf() -> u32 {
        yield 7;
    }

    gen fn tree(depth: u32) -> u32 {
        yield depth;
        if depth > 0 {
            yield from tree(depth - 1);
        }
    }

    gen fn abandons_before_a_leaf(log: &Tracker) -> u32 {
        let _guard = log.guard("parent");
        wait!(poll_once(attack!(future_of, yield 1)));
        yield from leaf();
    }

    gen fn abandons_before_a_frame(log: &Tracker) -> u32 {
        let _guard = log.guard("parent");
        wait!(poll_once(attack!(future_of, yield 1)));
        yield from tree(1);
    }

    gen fn abandons_in_the_operand(log: &Tracker) -> u32 {
        let _guard = log.guard("parent");
        yield from {
            wait!(poll_once(attack!(future_of, yield 1)));
            guarded_tree(log)
        };
    }

    gen fn abandons_in_the_operand_of_a_box(log: &Tracker) -> u32 {
        let _guard = log.guard("parent");
        yield from {
            wait!(poll_once(attack!(future_of, yield 1)));
            guarded_tree(log).boxed()
        };
    }

    gen fn guarded_tree(log: &Tracker) -> u32 {
        let _guard = log.guard("child");
        yield from tree(1);
    }

    gen fn abandons_in_a_frame(log: &Tracker) -> u32 {
        let _guard = log.guard("parent");
        yield from abandons_before_a_frame(log);
    }

    gen fn abandons_at_the_end_of_a_frame(log: &Tracker) -> u32 {
        let _guard = log.guard("parent");
        yield from ends_with_an_abandoned_yield(log);
        yield 3;
    }

    gen fn ends_with_an_abandoned_yield(log: &Tracker) -> u32 {
        let _guard = log.guard("child");
        if false {
            yield from ends_with_an_abandoned_yield(log);
        }
        wait!(poll_once(attack!(future_of, yield 1)));
    }
}

#[test]
fn abandoned_before_a_delegation() {
    let log = Tracker::new();
    assert_eq!(panic_of(|| abandons_before_a_leaf(&log).count()), ABANDONED_YIELD);
    assert_eq!(panic_of(|| abandons_before_a_frame(&log).count()), ABANDONED_YIELD);
    assert_eq!(log.take(), ["parent"; 2]);
}

#[test]
fn abandoned_in_the_operand_of_a_delegation() {
    // The child has become a frame when this is noticed, but has not run.
    let log = Tracker::new();
    assert_eq!(panic_of(|| abandons_in_the_operand(&log).count()), ABANDONED_YIELD);
    assert_eq!(panic_of(|| abandons_in_the_operand_of_a_box(&log).count()), ABANDONED_YIELD);
    assert_eq!(log.take(), ["parent"; 2]);
}

#[test]
fn abandoned_in_a_frame() {
    let log = Tracker::new();
    assert_eq!(panic_of(|| abandons_in_a_frame(&log).count()), ABANDONED_YIELD);
    assert_eq!(log.take(), ["parent"; 2]);
    assert_eq!(panic_of(|| abandons_at_the_end_of_a_frame(&log).count()), ABANDONED_YIELD);
    assert_eq!(log.take(), ["child", "parent"]);
}

generators! {
    gen fn fails_with_an_abandoned_yield(log: &Tracker) -> Result<Guard, Guard> {
        let _guard = log.guard("local");
        wait!(poll_once(attack!(future_of, yield Ok(log.guard("first")))));
        return Err(log.guard("error"));
    }

    gen fn fails_with_one_that_was_resumed(log: &Tracker) -> Result<Guard, Guard> {
        let _guard = log.guard("local");
        let mut polled = false;
        wait!(poll_fn(|_| if mem::replace(&mut polled, true) { Poll::Ready(()) } else { Poll::Pending }));
        Err(log.guard("error"))?;
    }

    gen fn fails_under_another_context(log: &Tracker) -> Result<Guard, Guard> {
        let _guard = log.guard("local");
        wait!(super::contexts::assign_noop());
        return Err(log.guard("error"));
    }

    gen fn in_a_frame(fails: u32, log: &Tracker) -> Result<Guard, Guard> {
        let _guard = log.guard("parent");
        match fails {
            0 => yield from fails_with_an_abandoned_yield(log),
            1 => yield from fails_under_another_context(log),
            _ => yield from in_a_frame(fails - 2, log),
        }
    }
}

/// The last item is put into the slot as that of a `yield` is.
#[test]
fn abandoned_before_a_last_item() {
    let log = Tracker::new();
    assert_eq!(panic_of(|| fails_with_an_abandoned_yield(&log).count()), ABANDONED_YIELD);
    assert_eq!((log.take().len(), log.live()), (3, 0));
    assert_eq!(panic_of(|| fails_under_another_context(&log).count()), FOREIGN_HANDLE);
    assert_eq!((log.take().len(), log.live()), (2, 0));
    assert_eq!(panic_of(|| in_a_frame(2, &log).count()), ABANDONED_YIELD);
    assert_eq!(panic_of(|| in_a_frame(3, &log).count()), FOREIGN_HANDLE);
    assert_eq!(log.live(), 0);
    // Whatever is pending without an item is another mistake, and the body is gone.
    assert_eq!(panic_of(|| fails_with_one_that_was_resumed(&log).count()), FOREIGN_AWAIT);
    assert_eq!(log.live(), 0);
}

/// Its item was taken, and it was dropped before it knew: the resume is not that of the last item.
#[test]
fn resumed_and_abandoned_before_a_last_item() {
    generators! {
        gen fn f(log: &Tracker) -> Result<Guard, Guard> {
            let mut polled = false;
            let mut first = Box::pin(attack!(future_of, yield Ok(log.guard("first"))));
            wait!(poll_fn(|cx| {
                if mem::replace(&mut polled, true) {
                    Poll::Ready(())
                } else {
                    first.as_mut().poll(cx).map(|()| ())
                }
            }));
            drop(first);
            return Err(log.guard("error"));
        }
    }

    let log = Tracker::new();
    let mut guards = f(&log);
    assert!(guards.next().is_some());
    assert_eq!(panic_of(|| guards.next().is_some()), ABANDONED_YIELD);
    assert!(guards.next().is_none());
    assert_eq!((log.live(), log.made()), (0, 2));
}

#[test]
fn polled_twice_at_once() {
    let numbers = Gen::from_fn(async |co: &mut Co<u32>| {
        let mut one = pin!(co.yield_(1));
        poll_fn(|cx| {
            assert!(one.as_mut().poll(cx).is_pending());
            one.as_mut().poll(cx)
        })
        .await;
    });
    assert_eq!(panic_of(|| numbers.count()), ABANDONED_YIELD);
}

#[test]
fn polled_after_its_end() {
    let numbers = Gen::from_fn(async |co: &mut Co<u32>| {
        let mut one = pin!(co.yield_(1));
        one.as_mut().await;
        one.await;
    });
    assert_eq!(panic_of(|| numbers.count()), POLLED_AGAIN);
}

#[test]
fn abandoned_for_something_that_never_ends() {
    let mut numbers = Gen::from_fn(async |co: &mut Co<u32>| {
        poll_once(co.yield_(1)).await;
        pending::<()>().await;
    });
    assert_eq!(numbers.next(), Some(1));
    assert_eq!(panic_of(|| numbers.next()), FOREIGN_AWAIT);
    assert_eq!(numbers.next(), None);
}

#[test]
fn polled_under_a_context_that_is_not_ours() {
    let numbers = Gen::from_fn(async |co: &mut Co<u32>| {
        let mut one = pin!(co.yield_(1));
        let _ = one.as_mut().poll(&mut Context::from_waker(Waker::noop()));
    });
    assert_eq!(panic_of(|| numbers.count()), FOREIGN_HANDLE);
}

#[test]
fn an_executor_of_its_own_in_the_body() {
    fn block_on<F: Future>(future: F) -> F::Output {
        let mut future = pin!(future);
        loop {
            let mut cx = Context::from_waker(Waker::noop());
            if let Poll::Ready(output) = future.as_mut().poll(&mut cx) {
                return output;
            }
        }
    }

    let numbers = Gen::from_fn(async |co: &mut Co<u32>| block_on(co.yield_(1)));
    assert_eq!(panic_of(|| numbers.count()), FOREIGN_HANDLE);
}
