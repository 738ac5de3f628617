//! Python's `send`, `throw` and `close`, and its `yield` as an expression (PEP 342).
//!
//! `tests/README.md` says how each of these methods is translated.

use gen_core::{
    Coroutine,
    CoroutineState::{Complete, Yielded},
    GenState, gen_block, generators,
};
use gen_tests::{Tracker, panic_of};

/// What is thrown into a generator.
#[derive(PartialEq, Clone, Copy, Debug)]
struct Thrown(&'static str);

generators! {
    /// Yields what it was sent.
    gen fn echo() -> impl Coroutine<Option<u32>, Yield = Option<u32>> {
        let mut received = None;
        loop { received = yield received; }
    }

    /// Adds up what it is sent, until it is sent nothing.
    gen fn total() -> impl Coroutine<Option<u32>, Yield = u32, Return = u32> {
        let mut sum = 0;
        while let Some(n) = (yield sum) { sum += n; }
        sum
    }
}

/// `next(g)` is `g.send(None)`.
#[test]
fn a_sent_value_is_what_the_yield_evaluates_to() {
    let mut g = echo();
    assert_eq!(g.start(), Yielded(None));
    assert_eq!(g.resume(Some(1)), Yielded(Some(1)));
    assert_eq!(g.resume(None), Yielded(None));
    assert_eq!(g.resume(Some(3)), Yielded(Some(3)));
}

/// `return sum` is the `value` of the `StopIteration`.
#[test]
fn the_return_value_comes_with_the_end() {
    let mut g = total();
    assert_eq!(g.start(), Yielded(0));
    assert_eq!(g.resume(Some(10)), Yielded(10));
    assert_eq!(g.resume(Some(20)), Yielded(30));
    assert_eq!(g.resume(None), Complete(30));
    assert_eq!(g.state(), GenState::Done);
}

/// Python: "can't send non-None value to a just-started generator", and `next(g)` still works.
/// Here that value is taken and dropped, as JavaScript does; a second `start` is the mistake.
#[test]
fn the_first_step_takes_no_value() {
    let mut g = echo();
    assert_eq!(g.resume(Some(7)), Yielded(None));
    assert_eq!(panic_of(|| g.start()), "`start` on a coroutine that was started before");
    assert_eq!(g.resume(Some(8)), Yielded(Some(8)));
}

/// `list.append((yield 1) + (yield 2))`: operands from left to right.
#[test]
fn yields_are_operands() {
    generators! {
        gen fn f() -> impl Coroutine<u32, Yield = u32, Return = (u32, [u32; 2])> {
            let difference = (yield 1) - (yield 2);
            (difference, [yield 3, yield 4])
        }
    }

    let mut g = f();
    assert_eq!(g.start(), Yielded(1));
    assert_eq!([g.resume(30), g.resume(10), g.resume(5)], [Yielded(2), Yielded(3), Yielded(4)]);
    assert_eq!(g.resume(6), Complete((20, [5, 6])));
}

/// `x += yield x`, as in Python's own tests of augmented assignment.
#[test]
fn an_augmented_assignment_of_a_yield() {
    generators! {
        gen fn f(log: &Tracker) -> impl Coroutine<u32> {
            let mut count = 0;
            while count < 200 {
                count += yield;
                log.note(count.to_string());
            }
        }
    }

    let log = Tracker::new();
    let mut g = f(&log);
    assert_eq!(g.start(), Yielded(()));
    for n in [10, 20, 30] {
        assert_eq!(g.resume(n), Yielded(()));
    }
    assert_eq!(log.take(), ["10", "30", "60"]);
    assert_eq!(g.resume(200), Complete(()));
}

/// `(yield 1) if (yield 2) else (yield 3)`: the condition comes first.
#[test]
fn a_conditional_expression_of_yields() {
    generators! {
        gen fn f() -> impl Coroutine<u32, Yield = u32, Return = u32> {
            if (yield 2) != 0 { yield 1 } else { yield 3 }
        }
    }

    let (mut yes, mut no) = (f(), f());
    assert_eq!((yes.start(), no.start()), (Yielded(2), Yielded(2)));
    assert_eq!((yes.resume(1), no.resume(0)), (Yielded(1), Yielded(3)));
    assert_eq!((yes.resume(8), no.resume(9)), (Complete(8), Complete(9)));
}

/// `while (yield n): n += 1`.
#[test]
fn a_loop_goes_on_while_it_is_told_to() {
    generators! {
        gen fn f() -> impl Coroutine<bool, Yield = u32, Return = &'static str> {
            let mut n = 0;
            while (yield n) { n += 1; }
            "told to stop"
        }
    }

    let mut g = f();
    assert_eq!(g.start(), Yielded(0));
    assert_eq!([g.resume(true), g.resume(true)], [Yielded(1), Yielded(2)]);
    assert_eq!(g.resume(false), Complete("told to stop"));
}

/// `yield (yield 1)` and `yield (yield (yield 1))`.
#[test]
fn a_yield_of_a_yield() {
    generators! {
        gen fn f() -> impl Coroutine<u32, Yield = u32, Return = u32> {
            yield (yield (yield 1) + 10) + 100
        }
    }

    let mut g = f();
    assert_eq!(g.start(), Yielded(1));
    assert_eq!([g.resume(2), g.resume(3)], [Yielded(12), Yielded(103)]);
    assert_eq!(g.resume(4), Complete(4));
}

/// `g.throw(e)` where nothing catches it.
#[test]
fn what_is_thrown_ends_the_generator() {
    generators! {
        gen fn f(log: &Tracker) -> impl Coroutine<Result<(), Thrown>, Yield = u32, Return = Result<(), Thrown>> {
            let _cleanup = log.guard("cleanup");
            for n in 1.. { (yield n)?; }
            Ok(())
        }
    }

    let log = Tracker::new();
    let mut g = f(&log);
    assert_eq!(g.start(), Yielded(1));
    assert_eq!(g.resume(Ok(())), Yielded(2));
    assert_eq!(g.resume(Err(Thrown("oops"))), Complete(Err(Thrown("oops"))));
    assert_eq!(log.take(), ["cleanup"]);
    assert_eq!(g.state(), GenState::Done);
    // `throw` on a generator that has ended raises what is thrown.
    let back = g.try_resume(Err(Thrown("again"))).map_err(gen_core::ResumeError::into_arg);
    assert_eq!(back, Err(Err(Thrown("again"))));
}

/// `try: yield 1` / `except Thrown: yield 2`: `throw` gives the next item.
#[test]
fn what_is_thrown_can_be_caught() {
    generators! {
        gen fn f() -> impl Coroutine<Result<u32, Thrown>, Yield = String> {
            let mut reply = "ready".to_owned();
            loop {
                reply = match (yield reply) {
                    Ok(n) => format!("got {n}"),
                    Err(Thrown(what)) => format!("caught {what}"),
                };
            }
        }
    }

    let mut g = f();
    assert_eq!(g.start(), Yielded("ready".to_owned()));
    assert_eq!(g.resume(Ok(1)), Yielded("got 1".to_owned()));
    assert_eq!(g.resume(Err(Thrown("fire"))), Yielded("caught fire".to_owned()));
    assert_eq!(g.resume(Ok(2)), Yielded("got 2".to_owned()));
}

/// `throw` before the first `next` runs nothing of the body; here the body sees it at once.
#[test]
fn what_is_thrown_into_a_fresh_generator_ends_it_at_once() {
    generators! {
        gen fn f(#[resume] first: Result<(), Thrown>, log: &Tracker)
            -> impl Coroutine<Result<(), Thrown>, Yield = u32, Return = Result<(), Thrown>>
        {
            first?;
            log.note("body");
            yield 1
        }
    }

    let log = Tracker::new();
    let mut g = f(&log);
    assert_eq!(g.resume(Err(Thrown("early"))), Complete(Err(Thrown("early"))));
    assert!(log.take().is_empty());
    assert_eq!(g.state(), GenState::Done);
}

/// Two nested `try .. finally`: the inner one first.
#[test]
fn close_runs_the_cleanups_from_the_inside_out() {
    generators! {
        gen fn f(log: &Tracker) -> impl Coroutine<u32, Yield = u32> {
            let _outer = log.guard("outer");
            yield 1;
            {
                let _inner = log.guard("inner");
                yield 2;
            }
            yield 3;
        }
    }

    let log = Tracker::new();
    for (steps, expected) in [(0, &[][..]), (1, &["outer"]), (2, &["inner", "outer"])] {
        let mut g = f(&log);
        for _ in 0..steps {
            _ = g.resume(0);
        }
        drop(g);
        assert_eq!(log.take(), expected, "after {steps} steps");
    }
    let mut g = f(&log);
    for _ in 0..3 {
        _ = g.resume(0);
    }
    assert_eq!(log.take(), ["inner"]);
    drop(g);
    assert_eq!(log.take(), ["outer"]);
}

/// `with lock: yield`: closing the generator lets go of it.
#[test]
#[allow(clippy::await_holding_lock, reason = "nothing is awaited")]
fn close_releases_what_a_with_block_holds() {
    let lock = std::sync::Mutex::new(0);
    let mut g = gen_block! {
        let mut held = lock.lock().expect("nobody has panicked");
        loop {
            *held += 1;
            yield *held;
        }
    };
    assert_eq!([g.next(), g.next()], [Some(1), Some(2)]);
    assert!(lock.try_lock().is_err());
    drop(g);
    assert_eq!(lock.try_lock().map(|held| *held).ok(), Some(2));
}

/// An exception from the body closes the generator: `GEN_CLOSED`, and then `StopIteration`.
#[test]
fn a_failure_closes_the_generator() {
    generators! {
        gen fn f(items: Vec<u32>) -> u32 {
            let mut at = 0;
            loop {
                yield items[at];
                at += 1;
            }
        }
    }

    let mut g = f(vec![5]);
    assert_eq!(g.next(), Some(5));
    assert_eq!(panic_of(|| g.next()), "index out of bounds: the len is 1 but the index is 1");
    assert_eq!(g.state(), GenState::Done);
    assert_eq!(g.next(), None);
}

/// `g.send(v)` after the end raises `StopIteration`, always.
#[test]
fn a_finished_coroutine_takes_nothing() {
    let mut g = total();
    assert_eq!(g.start(), Yielded(0));
    assert_eq!(g.resume(None), Complete(0));
    for n in 0..3 {
        let refused = g.try_resume(Some(n)).expect_err("it has ended");
        assert_eq!(refused.into_arg(), Some(n));
    }
}
