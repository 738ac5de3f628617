//! `drive` and `drive_with`: to the end in place, with an answer to every item.

use super::{COMPLETED, NEEDS_VALUE, WAITS};
use gen_core::{Coroutine, CoroutineState::Yielded, generators};
use gen_tests::{Tracker, panic_of};

generators! {
    gen fn bisect(mut low: u32, mut high: u32) -> impl Coroutine<bool, Yield = u32, Return = u32> {
        while high - low > 1 {
            let middle = u32::midpoint(low, high);
            if (yield middle) { low = middle } else { high = middle }
        }
        low
    }

    gen fn sum_from(#[resume] first: u32) -> impl Coroutine<u32, Yield = u32, Return = u32> {
        let mut sum = first;
        while sum < 100 { sum += yield sum; }
        sum
    }

    gen fn deep(depth: u32) -> impl Coroutine<u32, Yield = u32, Return = u32> {
        let answer = yield depth;
        if depth == 0 { answer } else { answer + yield from deep(depth - 1) }
    }

    gen fn noted(log: &Tracker) -> impl Coroutine<u32, Yield = u32, Return = &'static str> {
        let _guard = log.guard("dropped");
        let n = yield 1;
        log.note(format!("got {n}"));
        "end"
    }

    gen fn items() -> u32 {
        yield 1;
        yield 2;
    }
}

#[test]
fn every_item_is_answered() {
    let mut asked = Vec::new();
    let found = bisect(0, 100).drive(|guess| {
        asked.push(guess);
        guess <= 42
    });
    assert_eq!((found, asked), (42, vec![50, 25, 37, 43, 40, 41, 42]));
    assert_eq!(bisect(5, 6).drive(|_| unreachable!("nothing is asked")), 5);
}

#[test]
fn a_first_value_is_given_up_front() {
    assert_eq!(sum_from().drive_with(60, |sum| sum), 120);
    assert_eq!(sum_from().drive_with(100, |_| unreachable!("nothing is asked")), 100);
    assert_eq!(panic_of(|| sum_from().drive(|sum| sum)), NEEDS_VALUE);
}

/// Without a `#[resume]` parameter the first value is dropped.
#[test]
fn a_first_value_that_nobody_asked_for_is_dropped() {
    assert_eq!(bisect(0, 4).drive_with(true, |n| n <= 2), 2);
    let log = Tracker::new();
    assert_eq!(noted(&log).drive_with(7, |n| n + 1), "end");
    assert_eq!(log.take(), ["got 2", "dropped"]);
}

#[test]
fn answers_go_to_the_innermost_frame() {
    assert_eq!(deep(100).drive(|depth| depth), 5050);
    assert_eq!(deep(100).on_stack().drive(|depth| depth), 5050);
}

#[test]
fn a_pinned_place_is_driven() {
    assert_eq!(bisect(0, 100).on_stack().drive(|n| n <= 7), 7);
    assert_eq!(sum_from().on_stack().drive_with(60, |sum| sum), 120);
}

#[test]
fn one_that_was_started_goes_on_with_a_value() {
    let mut g = bisect(0, 100);
    assert_eq!(g.start(), Yielded(50));
    assert_eq!(g.drive_with(false, |n| n <= 7), 7);
    let mut g = deep(3);
    assert_eq!((g.start(), g.resume(10)), (Yielded(3), Yielded(2)));
    assert_eq!(g.drive_with(20, |depth| depth), 31);
}

#[test]
fn one_that_waits_for_a_value_cannot_go_on_without() {
    let log = Tracker::new();
    let mut g = noted(&log);
    _ = g.start();
    assert_eq!(panic_of(|| g.drive(|n| n)), WAITS);
    assert_eq!(log.take(), ["dropped"], "it was driven by value");
}

#[test]
fn one_that_has_ended_cannot_be_driven() {
    let mut g = bisect(0, 1);
    _ = g.start();
    assert_eq!(panic_of(|| g.drive(|_| true)), COMPLETED);
    let mut g = bisect(0, 1);
    _ = g.start();
    assert_eq!(panic_of(|| g.drive_with(true, |_| true)), COMPLETED);
}

/// With units for values it is a `for_each` that gives the return value.
#[test]
fn items_are_driven() {
    let mut seen = Vec::new();
    items().drive(|n| seen.push(n));
    assert_eq!(seen, [1, 2]);
    let mut g = items();
    g.next();
    g.drive(|n| seen.push(10 * n));
    assert_eq!(seen, [1, 2, 20]);
}

#[test]
fn a_panic_of_the_closure_drops_the_body() {
    let log = Tracker::new();
    assert_eq!(panic_of(|| noted(&log).drive(|n| panic!("item {n}"))), "item 1");
    assert_eq!(log.take(), ["dropped"]);
}

/// The closure may itself drive another one.
#[test]
fn drives_nest() {
    let sum = bisect(0, 50).drive(|n| bisect(0, 50).drive(|m| m <= n) <= 20);
    assert_eq!(sum, 20);
}
