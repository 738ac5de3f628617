//! Cleanup: what is alive at a `yield` is dropped with the generator, once, in order.
//!
//! Each test cites the test of the compiler that has its scenario; `tests/README.md` says what
//! differs.

use gen_core::generators;
use gen_tests::{Guard, Tracker, dropped_after};
use std::panic::{AssertUnwindSafe, catch_unwind};

/// As `drop-env`: captures are dropped with a generator that was never started.
#[test]
fn captures_of_a_fresh_block_are_dropped() {
    generators! {
        fn make(log: &Tracker) -> impl Iterator<Item = u32> + use<> {
            let (a, b) = (log.guard("a"), log.guard("b"));
            gen move {
                yield 1;
                drop(a);
                yield 2;
                drop(b);
            }
        }
    }

    for steps in 0..4 {
        let mut dropped = dropped_after(steps, make);
        dropped.sort();
        assert_eq!(dropped, ["a", "b"], "after {steps} steps");
    }
}

/// As `conditional-drop`: moved on one way and not on the other.
#[test]
fn conditional_drops() {
    generators! {
        gen fn f(a: Guard, moves: bool) -> u32 {
            let mut kept = None;
            if moves { drop(a); } else { kept = Some(a); }
            yield 1;
            drop(kept);
            yield 2;
        }
    }

    let log = Tracker::new();
    let mut moved = f(log.guard("a"), true);
    moved.next();
    assert_eq!(log.take(), ["a"]);
    let mut kept = f(log.guard("b"), false);
    kept.next();
    assert!(log.take().is_empty());
    kept.next();
    assert_eq!(log.take(), ["b"]);
}

/// As `drop-control-flow`: out of a loop by `break`, `continue` and `return`.
#[test]
fn drops_on_the_ways_out_of_a_loop() {
    generators! {
        gen fn f(log: Tracker) -> u32 {
            for n in 0..4 {
                let _each = log.guard(format!("turn {n}"));
                if n == 0 { continue; }
                yield n;
                if n == 2 { break; }
            }
            let _last = log.guard("last");
            yield 9;
            if log.made() > 0 { return; }
            yield 10;
        }
    }

    let expected = ["turn 0", "turn 1", "turn 2", "last"];
    assert_eq!(dropped_after(5, |log| f(log.clone())), expected);
    assert_eq!(dropped_after(1, |log| f(log.clone())), ["turn 0", "turn 1"]);
}

/// As `partial-drop`: a part of a value was moved out before the `yield`.
#[test]
fn partly_moved_values() {
    generators! {
        struct Pair {
            left: Guard,
            right: Guard,
        }

        gen fn f(pair: Pair) -> u32 {
            let left = pair.left;
            yield 1;
            drop(left);
            yield 2;
            drop(pair.right);
            yield 3;
        }
    }

    let make = |log: &Tracker| f(Pair { left: log.guard("left"), right: log.guard("right") });
    assert_eq!(dropped_after(2, make), ["left", "right"]);
    assert_eq!(dropped_after(4, make), ["left", "right"]);
    let mut at_one = dropped_after(1, make);
    at_one.sort();
    assert_eq!(at_one, ["left", "right"]);
}

/// As `drop-and-replace`.
#[test]
fn assignment_drops_the_old_value_and_keeps_the_new_one() {
    generators! {
        gen fn f(log: Tracker) -> u32 {
            let mut a = log.guard("first");
            yield u32::try_from(a.name().len()).unwrap_or(0);
            a = log.guard("second");
            yield 2;
            log.note(a.name());
        }
    }

    assert_eq!(dropped_after(1, |log| f(log.clone())), ["first"]);
    assert_eq!(dropped_after(2, |log| f(log.clone())), ["first", "second"]);
    assert_eq!(dropped_after(3, |log| f(log.clone())), ["first", "second", "second"]);
}

/// As `panic-drops`: a panic between two yields drops what is alive.
#[test]
fn a_panic_drops_what_is_alive() {
    generators! {
        gen fn f(log: Tracker) -> u32 {
            let _a = log.guard("a");
            yield 1;
            let _b = log.guard("b");
            assert!(log.made() != 2, "between");
            yield 2;
        }
    }

    let log = Tracker::new();
    let mut generator = f(log.clone());
    generator.next();
    assert!(catch_unwind(AssertUnwindSafe(|| generator.next())).is_err());
    assert_eq!(log.take(), ["b", "a"]);
    drop(generator);
    assert!(log.take().is_empty());
}

/// As `issue-61442-stmt-expr-with-drop`: a temporary of a statement ends with the statement.
#[test]
fn temporaries_end_with_their_statement() {
    generators! {
        gen fn f(log: Tracker) -> u32 {
            log.note(log.guard("temporary").name());
            yield 1;
            let len = u32::try_from(log.guard("block").name().len()).unwrap_or(0);
            yield len;
            log.note("end");
        }
    }

    assert_eq!(dropped_after(1, |log| f(log.clone())), ["temporary"; 2]);
    let expected = ["temporary", "temporary", "block", "end"];
    assert_eq!(dropped_after(3, |log| f(log.clone())), expected);
}

/// As `drop-yield-twice` and `dropck`: the state goes at the end, the items belong to the caller.
#[test]
fn the_end_drops_the_state_and_not_the_items() {
    generators! {
        gen fn f(log: Tracker) -> Guard {
            let _local = log.guard("local");
            yield log.guard("item 1");
            yield log.guard("item 2");
        }
    }

    let log = Tracker::new();
    let mut generator = f(log.clone());
    let items = [generator.next(), generator.next()];
    assert!(log.take().is_empty());
    assert!(generator.next().is_none());
    assert_eq!(log.take(), ["local"]);
    drop(items);
    assert_eq!(log.take(), ["item 1", "item 2"]);
}

/// As `issue-57017`: a value that is dropped before the `yield` is not held across it.
#[test]
fn what_is_dropped_before_a_yield_is_not_held() {
    generators! {
        fn send() -> impl Iterator<Item = u32> + Send {
            gen {
                let shared = { std::rc::Rc::new(5); 5 };
                yield shared;
                { let local = std::rc::Rc::new(6); drop(local); }
                yield 6;
            }
        }
    }

    let sum = std::thread::spawn(|| send().sum::<u32>()).join();
    assert_eq!(sum.ok(), Some(11));
}
