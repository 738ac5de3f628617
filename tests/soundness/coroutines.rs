//! Values that go in: the first one, which may be missing, and those of other types.

use super::{ABANDONED_YIELD, FOREIGN_HANDLE, poll_once};
use gen_core::{Body, Co, Coroutine, CoroutineState, Gen, GenState, OnHeap, generators};
use gen_tests::{Tracker, panic_of};

const NO_FIRST_VALUE: &str =
    "`first` after the first yield, or in a generator that was started without a value";
const NEEDS_VALUE: &str =
    "the coroutine has a `#[resume]` parameter, so it needs a value to be started with";
const WAITS_FOR_VALUE: &str = "the coroutine was started before, and is waiting for a value";

generators! {
    gen fn echo() -> impl Coroutine<String, Yield = usize> {
        let text = yield 0;
        yield text.len();
    }

    gen fn needs_value(#[resume] first: String) -> impl Coroutine<String, Yield = usize> {
        yield first.len();
        yield from echo();
        yield from echo().on_heap();
    }

    gen fn recursive(#[resume] first: String, depth: usize) -> impl Coroutine<String, Yield = usize> {
        yield first.len();
        if depth > 0 {
            yield from recursive(depth - 1);
        }
    }

    gen fn delegates<B>(log: &Tracker, child: OnHeap<usize, B>)
        -> impl Coroutine<String, Yield = usize>
    where
        B: Body<usize, Resume = String, Return = ()>,
    {
        let _guard = log.guard("child");
        yield from child;
    }

    gen fn delegates_deeper<B>(log: &Tracker, child: OnHeap<usize, B>)
        -> impl Coroutine<String, Yield = usize>
    where
        B: Body<usize, Resume = String, Return = ()>,
    {
        let _guard = log.guard("parent");
        let text = String::from("a body of another type than the child's");
        yield from delegates(log, child);
        drop(text);
    }
}

#[test]
fn a_start_that_was_refused_leaves_no_trace() {
    // A body that needs a value to be started with is looked at, and left alone; then it is put on
    // another stack than its own.
    let log = Tracker::new();
    let mut child = needs_value().on_heap();
    assert_eq!(panic_of(|| child.start()), NEEDS_VALUE);
    assert_eq!(child.state(), GenState::Created);
    let mut parent = delegates_deeper(&log, child);
    assert_eq!(panic_of(|| parent.resume(String::new())), NEEDS_VALUE);
    assert_eq!(parent.state(), GenState::Done);
    assert_eq!(log.take(), ["child", "parent"]);
}

#[test]
fn a_start_that_was_refused_can_be_made_good() {
    let mut child = needs_value().on_heap();
    for _ in 0..3 {
        assert_eq!(panic_of(|| child.start()), NEEDS_VALUE);
    }
    assert_eq!(child.resume(String::from("abc")), CoroutineState::Yielded(3));
    assert_eq!(child.resume(String::new()), CoroutineState::Yielded(0));
    let log = Tracker::new();
    // Started: it is stepped where it is, and waits for a value.
    let mut parent = delegates(&log, child);
    let message = "the coroutine was started before, and is waiting for a value";
    assert_eq!(panic_of(|| parent.start()), message);
    assert_eq!(log.take(), ["child"]);
}

#[test]
fn a_frame_that_needs_a_value() {
    let mut parent = recursive(3);
    assert_eq!(parent.resume(String::from("abc")), CoroutineState::Yielded(3));
    assert_eq!(panic_of(|| parent.resume(String::from("abcd"))), NEEDS_VALUE);
    assert_eq!(parent.state(), GenState::Done);
}

#[test]
fn the_first_value_taken_too_late_or_twice() {
    let mut late = Gen::from_fn(async |co: &mut Co<u32, String>| {
        co.yield_(1).await;
        co.first().await
    });
    assert_eq!(late.resume(String::new()), CoroutineState::Yielded(1));
    assert_eq!(panic_of(|| late.resume(String::new())), NO_FIRST_VALUE);

    let mut twice = Gen::from_fn(async |co: &mut Co<u32, String>| {
        let first = co.first().await;
        first + &co.first().await
    });
    assert_eq!(panic_of(|| twice.resume(String::new())), NO_FIRST_VALUE);
}

#[test]
fn the_first_value_of_another_generator() {
    // The inner body is resumed with an array, and the outer one's handle promises a string.
    let mut outer = Gen::from_fn(async |outer: &mut Co<u32, String>| {
        let mut inner = Gen::from_fn(async |_: &mut Co<u32, [usize; 3]>| outer.first().await.len());
        let _ = inner.resume([1; 3]);
    });
    assert_eq!(panic_of(|| outer.resume(String::from("abc"))), FOREIGN_HANDLE);
}

#[test]
fn the_value_of_an_abandoned_yield() {
    // It resumes nobody else: the next yield would end before its item came out.
    let mut taken = Gen::from_fn(async |co: &mut Co<u32, String>| {
        poll_once(co.yield_(1)).await;
        let mut polls = 0;
        std::future::poll_fn(|_| {
            polls += 1;
            if polls == 1 { std::task::Poll::Pending } else { std::task::Poll::Ready(()) }
        })
        .await;
        co.yield_(2).await
    });
    assert_eq!(taken.resume(String::from("first")), CoroutineState::Yielded(1));
    assert_eq!(panic_of(|| taken.resume(String::from("second"))), ABANDONED_YIELD);
}

#[test]
fn a_value_without_a_size_is_not_made_up() {
    // Whoever has one may do what it permits: it must come from somebody who has one.
    struct Permit;

    generators! {
        gen fn asks() -> impl Coroutine<Permit, Yield = u32> {
            let _: Permit = yield 1;
            yield 2;
        }

        gen fn asks_at_the_start(#[resume] first: Permit) -> impl Coroutine<Permit, Yield = u32> {
            let _: Permit = first;
            yield 1;
        }

        gen fn delegates_to_a_started_one<B>(child: OnHeap<u32, B>)
            -> impl Coroutine<Permit, Yield = u32>
        where
            B: Body<u32, Resume = Permit, Return = ()>,
        {
            yield from child;
        }
    }

    let mut unstarted = asks_at_the_start();
    assert_eq!(panic_of(|| unstarted.start()), NEEDS_VALUE);
    assert_eq!(unstarted.resume(Permit), CoroutineState::Yielded(1));

    let mut started = asks().on_heap();
    assert_eq!(started.start(), CoroutineState::Yielded(1));
    assert_eq!(panic_of(|| delegates_to_a_started_one(started).start()), WAITS_FOR_VALUE);

    let mut driven = asks();
    assert_eq!(driven.start(), CoroutineState::Yielded(1));
    assert_eq!(panic_of(|| driven.drive(|_| Permit)), WAITS_FOR_VALUE);
}
