//! Values that go in: the first one, which may be missing, and those of other types.

use super::{ABANDONED_YIELD, FOREIGN_HANDLE, attack, future_of, parts, poll_once, wait};
use gen_core::{Body, Co, Coroutine, CoroutineState, Gen, GenState, OnHeap, generators};
use gen_tests::{Guard, Tracker, panic_of};

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
        abandons(co, 1).await;
        co.yield_(2).await
    });
    assert_eq!(taken.resume(String::from("first")), CoroutineState::Yielded(1));
    assert_eq!(panic_of(|| taken.resume(String::from("second"))), ABANDONED_YIELD);
}

/// Abandons a yield, is resumed, and leaves the value in the slot.
async fn abandons<Y, S>(co: &mut Co<Y, S>, item: Y) {
    poll_once(co.yield_(item)).await;
    suspended().await;
}

/// Is ready at the second poll.
fn suspended() -> impl Future<Output = ()> {
    let mut polls = 0;
    std::future::poll_fn(move |_| {
        polls += 1;
        if polls == 1 { std::task::Poll::Pending } else { std::task::Poll::Ready(()) }
    })
}

/// A delegation does not take the value for one of its own: no child is entered with it.
#[test]
fn the_value_of_an_abandoned_yield_before_a_delegation() {
    let mut by_method = Gen::from_fn(async |co: &mut Co<u32>| {
        abandons(co, 1).await;
        co.yield_from([2, 3]).await;
    });
    assert_eq!(by_method.next(), Some(1));
    assert_eq!(panic_of(|| by_method.next()), ABANDONED_YIELD);

    macro_rules! same {
        ($($tokens:tt)*) => { $($tokens)* };
    }

    generators! {
        gen fn child() -> u32 { yield 2; }

        gen fn frame(depth: u32) -> u32 {
            if depth == 0 { yield from child(); } else { yield from frame(depth - 1); }
        }

        gen fn f(way: u32) -> u32 {
            wait!(poll_once(attack!(future_of, yield 1)));
            wait!(suspended());
            match way {
                0 => yield from child(),
                1 => yield from frame(2),
                2 => yield from frame(2).boxed(),
                3 => same!(yield from child()),
                4 => same!(yield from frame(2)),
                _ => yield 3,
            }
        }
    }

    for way in 0..=5 {
        let mut g = f(way);
        assert_eq!(g.next(), Some(1), "way {way}");
        assert_eq!(panic_of(|| g.next()), ABANDONED_YIELD, "way {way}");
        assert_eq!(g.state(), GenState::Done);
    }
}

/// The destructor of the value panics when the step has a result. The result is dropped then.
#[test]
fn the_value_of_an_abandoned_yield_whose_destructor_panics() {
    struct Bomb(bool);

    impl Drop for Bomb {
        fn drop(&mut self) {
            assert!(!self.0, "a destructor");
        }
    }

    let log = Tracker::new();
    let mut returns = Gen::from_fn(async |co: &mut Co<u32, Bomb>| {
        abandons(co, 1).await;
        log.guard("result")
    });
    assert!(matches!(returns.start(), CoroutineState::Yielded(1)));
    assert_eq!(panic_of(|| returns.resume(Bomb(true))), "a destructor");
    assert_eq!((returns.state(), log.take()), (GenState::Done, vec!["result".to_owned()]));

    generators! {
        gen fn waits(depth: u32, log: &Tracker) -> impl Coroutine<Bomb, Yield = u32, Return = Guard> {
            if depth > 0 { return yield from waits(depth - 1, log); }
            yield from gen_core::__private::from_fn_tree(async |co: &mut Co<u32, Bomb>| {
                abandons(co, 1).await;
                log.guard("result")
            })
        }
    }

    let mut waiting = waits(2, &log);
    assert!(matches!(waiting.start(), CoroutineState::Yielded(1)));
    assert_eq!(panic_of(|| waiting.resume(Bomb(true))), "a destructor");
    assert_eq!((waiting.state(), log.take()), (GenState::Done, vec!["result".to_owned()]));
    assert_eq!(log.live(), 0);
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
