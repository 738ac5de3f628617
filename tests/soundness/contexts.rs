//! The context that a body is polled with: assigned, cloned, smuggled. A future that the body
//! awaits can assign `*cx`, but only a context whose waker outlives a lifetime that the callee
//! chose, and no such waker is ours.

use super::{FOREIGN_AWAIT, FOREIGN_HANDLE, wait};
use gen_core::{Co, Gen, generators};
use gen_tests::{Tracker, panic_of};
use std::cell::RefCell;
use std::future::{pending, poll_fn};
use std::pin::pin;
use std::task::{Context, Poll, Waker};
use std::thread;

/// Makes whatever is polled next in this body see a waker that does nothing.
pub(crate) async fn assign_noop() {
    poll_fn(|cx| {
        *cx = Context::from_waker(Waker::noop());
        Poll::Ready(())
    })
    .await;
}

/// As `assign_noop`, with a clone of the waker that was there.
async fn assign_clone() {
    poll_fn(|cx| {
        *cx = Context::from_waker(Box::leak(Box::new(cx.waker().clone())));
        Poll::Ready(())
    })
    .await;
}

generators! {
    gen fn leaf(log: &Tracker) -> u32 {
        let _guard = log.guard("child");
        yield 1;
    }

    gen fn tree(log: &Tracker) -> u32 {
        let _guard = log.guard("child");
        yield 1;
        if false {
            yield from tree(log);
        }
    }

    gen fn before_a_yield<F: Future>(assign: F) -> u32 {
        yield 0;
        wait!(assign);
        yield 1;
    }

    gen fn before_a_leaf<F: Future>(assign: F, log: &Tracker) -> u32 {
        let _guard = log.guard("parent");
        wait!(assign);
        yield from leaf(log);
    }

    gen fn before_a_frame<F: Future>(assign: F, log: &Tracker) -> u32 {
        let _guard = log.guard("parent");
        wait!(assign);
        yield from tree(log);
    }

    gen fn in_the_operand_of_a_leaf<F: Future>(assign: F, log: &Tracker) -> u32 {
        let _guard = log.guard("parent");
        yield from {
            wait!(assign);
            leaf(log)
        };
    }

    gen fn in_the_operand_of_a_frame<F: Future>(assign: F, log: &Tracker) -> u32 {
        let _guard = log.guard("parent");
        yield from {
            wait!(assign);
            tree(log)
        };
    }

    gen fn in_the_operand_of_a_box<F: Future>(assign: F, log: &Tracker) -> u32 {
        let _guard = log.guard("parent");
        yield from {
            wait!(assign);
            tree(log).boxed()
        };
    }

    gen fn in_the_operand_of_a_started_one<F: Future>(assign: F, log: &Tracker) -> u32 {
        let _guard = log.guard("parent");
        yield from {
            wait!(assign);
            let mut child = tree(log).on_heap();
            child.next();
            child
        };
    }

    gen fn in_a_frame<F: Future>(assign: F, log: &Tracker) -> u32 {
        let _guard = log.guard("parent");
        yield from before_a_frame(assign, log);
    }

    gen fn after_a_frame<F: Future>(assign: F, log: &Tracker) -> u32 {
        let _guard = log.guard("parent");
        yield from tree(log);
        wait!(assign);
        yield from tree(log);
    }

    gen fn before_the_end<F: Future>(assign: F) -> u32 {
        yield 0;
        wait!(assign);
    }

    gen fn before_the_end_of_a_frame<F: Future>(assign: F, log: &Tracker) -> u32 {
        yield from tree(log);
        wait!(assign);
    }

    gen fn goes_on_after<F: Future>(assign: F, log: &Tracker) -> u32 {
        yield from before_the_end_of_a_frame(assign, log);
        yield from tree(log);
        yield 2;
    }
}

#[test]
fn assigned_before_a_yield() {
    let mut numbers = before_a_yield(assign_noop());
    assert_eq!(numbers.next(), Some(0));
    assert_eq!(panic_of(|| numbers.next()), FOREIGN_HANDLE);
    assert_eq!(numbers.next(), None);
    assert_eq!(panic_of(|| before_a_yield(assign_clone()).count()), FOREIGN_HANDLE);
}

#[test]
fn assigned_before_a_delegation() {
    let log = Tracker::new();
    assert_eq!(panic_of(|| before_a_leaf(assign_noop(), &log).count()), FOREIGN_HANDLE);
    assert_eq!(panic_of(|| before_a_leaf(assign_clone(), &log).count()), FOREIGN_HANDLE);
    assert_eq!(panic_of(|| before_a_frame(assign_noop(), &log).count()), FOREIGN_HANDLE);
    assert_eq!(panic_of(|| before_a_frame(assign_clone(), &log).count()), FOREIGN_HANDLE);
    assert_eq!(log.take(), ["parent"; 4]);
}

#[test]
fn assigned_in_the_operand_of_a_delegation() {
    // The body has got its frame stack before, and puts the child there before it looks again.
    let log = Tracker::new();
    assert_eq!(panic_of(|| in_the_operand_of_a_leaf(assign_noop(), &log).count()), FOREIGN_HANDLE);
    assert_eq!(panic_of(|| in_the_operand_of_a_frame(assign_noop(), &log).count()), FOREIGN_HANDLE);
    assert_eq!(
        panic_of(|| in_the_operand_of_a_frame(assign_clone(), &log).count()),
        FOREIGN_HANDLE
    );
    assert_eq!(panic_of(|| in_the_operand_of_a_box(assign_noop(), &log).count()), FOREIGN_HANDLE);
    assert_eq!(log.take(), ["parent"; 4]);
}

#[test]
fn assigned_in_the_operand_of_a_delegation_to_a_started_generator() {
    let log = Tracker::new();
    let numbers = in_the_operand_of_a_started_one(assign_noop(), &log);
    assert_eq!(panic_of(|| numbers.count()), FOREIGN_HANDLE);
    assert_eq!(log.take(), ["child", "parent"]);
}

#[test]
fn assigned_in_a_frame() {
    let log = Tracker::new();
    assert_eq!(panic_of(|| in_a_frame(assign_noop(), &log).count()), FOREIGN_HANDLE);
    assert_eq!(log.take(), ["parent", "parent"]);
    let mut numbers = after_a_frame(assign_noop(), &log);
    assert_eq!(numbers.next(), Some(1));
    assert_eq!(panic_of(|| numbers.next()), FOREIGN_HANDLE);
    assert_eq!(log.take(), ["child", "parent"]);
}

#[test]
fn assigned_before_the_end() {
    // Nothing is asked of the context any more.
    assert_eq!(before_the_end(assign_noop()).collect::<Vec<_>>(), [0]);
    let log = Tracker::new();
    let numbers = before_the_end_of_a_frame(assign_noop(), &log);
    assert_eq!(numbers.collect::<Vec<_>>(), [1]);
    // The body below in the stack has a context of its own.
    assert_eq!(goes_on_after(assign_noop(), &log).collect::<Vec<_>>(), [1, 1, 2]);
}

#[test]
fn assigned_before_something_that_never_ends() {
    let mut numbers = Gen::from_fn(async |co: &mut Co<u32>| {
        co.yield_(1).await;
        assign_noop().await;
        pending::<()>().await;
    });
    assert_eq!(numbers.next(), Some(1));
    assert_eq!(panic_of(|| numbers.next()), FOREIGN_AWAIT);
}

#[test]
fn a_clone_of_the_waker_is_no_slot() {
    let numbers = Gen::from_fn(async |co: &mut Co<u32>| {
        let waker = poll_fn(|cx| Poll::Ready(cx.waker().clone())).await;
        let mut one = pin!(co.yield_(1));
        poll_fn(|_| one.as_mut().poll(&mut Context::from_waker(&waker))).await;
    });
    assert_eq!(panic_of(|| numbers.count()), FOREIGN_HANDLE);
}

#[test]
fn a_clone_of_a_clone_of_the_waker_is_no_slot() {
    let numbers = Gen::from_fn(async |co: &mut Co<u32>| {
        let mut waker = poll_fn(|cx| Poll::Ready(cx.waker().clone().clone())).await;
        // Not cloned again, since it is the same already.
        poll_fn(|cx| {
            waker.clone_from(cx.waker());
            Poll::Ready(())
        })
        .await;
        let mut one = pin!(co.yield_(1));
        poll_fn(|_| one.as_mut().poll(&mut Context::from_waker(&waker))).await;
    });
    assert_eq!(panic_of(|| numbers.count()), FOREIGN_HANDLE);
}

#[test]
fn clones_of_the_waker_outlive_the_generator() {
    thread_local!(static KEPT: RefCell<Vec<Waker>> = const { RefCell::new(Vec::new()) });
    let numbers = Gen::from_fn(async |co: &mut Co<u32>| {
        for n in 0..3 {
            poll_fn(|cx| {
                cx.waker().wake_by_ref();
                KEPT.with_borrow_mut(|kept| kept.push(cx.waker().clone()));
                Poll::Ready(())
            })
            .await;
            co.yield_(n).await;
        }
    });
    assert_eq!(numbers.sum::<u32>(), 3);
    for waker in KEPT.take() {
        waker.wake_by_ref();
        assert!(waker.will_wake(&waker.clone()));
        thread::spawn(move || waker.wake()).join().expect("waking does nothing");
    }
}

#[test]
fn smuggled_into_a_generator_inside() {
    // The inner body polls the outer one's yield under the outer one's context: it is the outer
    // generator that yields, as if the inner one were a function that it calls.
    let outer = Gen::from_fn(async |outer: &mut Co<&str>| {
        let mut yields = pin!(outer.yield_("from the inner body"));
        poll_fn(|cx| {
            let mut inner = Gen::from_fn(async |inner: &mut Co<bool>| {
                let is_pending = yields.as_mut().poll(cx).is_pending();
                inner.yield_(is_pending).await;
            });
            if inner.next() == Some(true) { Poll::Pending } else { Poll::Ready(()) }
        })
        .await;
        outer.yield_("from the outer one").await;
    });
    assert_eq!(outer.collect::<Vec<_>>(), ["from the inner body", "from the outer one"]);
}

#[test]
fn an_inner_yield_under_the_outer_context() {
    let outer = Gen::from_fn(async |_: &mut Co<&str>| {
        poll_fn(|cx| {
            let inner = Gen::from_fn(async |inner: &mut Co<usize>| {
                let _ = pin!(inner.yield_(1)).poll(cx);
            });
            inner.for_each(drop);
            Poll::Ready(())
        })
        .await;
    });
    assert_eq!(panic_of(|| outer.count()), FOREIGN_HANDLE);
}
