//! The values of a delegation: what `yield from` evaluates to, and what is thrown through it.

use gen_core::{
    Coroutine,
    CoroutineState::{Complete, Yielded},
    GenState, generators,
};
use gen_tests::{Tracker, panic_of};

/// What is thrown.
#[derive(PartialEq, Clone, Copy, Debug)]
struct Spam(u32);

/// A sent value or a thrown one.
type Sent = Result<u32, Spam>;

fn all<T>(generator: impl Iterator<Item = T>) -> Vec<T> {
    generator.collect()
}

#[test]
fn the_value_of_a_delegation_is_what_was_returned() {
    generators! {
        gen fn inner(v: Option<u32>, log: &Tracker)
            -> impl Coroutine<Yield = &'static str, Return = Option<u32>>
        {
            yield "spam";
            log.note("end inner");
            v
        }

        gen fn outer(log: &Tracker) -> &'static str {
            yield "ham";
            let v = yield from inner(None, log);
            log.note(format!("returned {v:?}"));
            let v = yield from inner(Some(42), log);
            log.note(format!("returned {v:?}"));
        }
    }

    let log = Tracker::new();
    assert_eq!(all(outer(&log)), ["ham", "spam", "spam"]);
    let expected = ["end inner", "returned None", "end inner", "returned Some(42)"];
    assert_eq!(log.take(), expected);
}

/// `return (yield from g())`, in three layers.
#[test]
fn values_are_passed_up_through_every_layer() {
    generators! {
        gen fn f() -> impl Coroutine<u32, Yield = u32, Return = u32> { yield 1 }
        gen fn g() -> impl Coroutine<u32, Yield = u32, Return = u32> { yield from f() }
        gen fn h() -> impl Coroutine<u32, Yield = u32, Return = u32> { return yield from g(); }
    }

    let mut outer = h();
    assert_eq!(outer.start(), Yielded(1));
    assert_eq!(outer.resume(2), Complete(2));
}

/// `(yield from f()) + (yield from g())`.
#[test]
fn delegations_are_operands() {
    generators! {
        gen fn asked(question: &'static str) -> impl Coroutine<i32, Yield = &'static str, Return = i32> {
            let answer = yield question;
            if answer < 0 { yield from asked(question) } else { answer }
        }

        gen fn form() -> impl Coroutine<i32, Yield = &'static str, Return = [i32; 2]> {
            let product = (yield from asked("width?")) * (yield from asked("height?"));
            [product, yield from asked("depth?")]
        }
    }

    let mut g = form();
    assert_eq!(g.start(), Yielded("width?"));
    assert_eq!([g.resume(-1), g.resume(3)], [Yielded("width?"), Yielded("height?")]);
    assert_eq!(g.resume(4), Yielded("depth?"));
    assert_eq!(g.resume(5), Complete([12, 5]));
}

/// A `for` loop drops the value, `yield from` keeps it.
#[test]
fn a_loop_drops_the_return_value() {
    generators! {
        gen fn inner() -> impl Coroutine<Yield = u32, Return = &'static str> {
            yield 1;
            "kept"
        }

        gen fn looped() -> String {
            for n in inner() { yield n.to_string(); }
        }

        gen fn delegating() -> String {
            let mut g = inner();
            while let Yielded(n) = g.resume(()) { yield n.to_string(); }
            yield (yield from relay()).to_owned();
        }

        gen fn relay() -> impl Coroutine<Yield = String, Return = &'static str> {
            let mut g = inner();
            loop {
                match g.resume(()) {
                    Yielded(n) => yield n.to_string(),
                    Complete(value) => return value,
                }
            }
        }
    }

    assert_eq!(all(looped()), ["1"]);
    assert_eq!(all(delegating()), ["1", "1", "kept"]);
    assert_eq!(inner().drive(|_| ()), "kept");
}

/// A generator that returns at once is a value in disguise: nothing is yielded.
#[test]
fn a_delegation_that_yields_nothing_still_has_a_value() {
    generators! {
        gen fn at_once(n: u32) -> impl Coroutine<u32, Yield = u32, Return = u32> {
            if n > 1000 { yield n; }
            n + 1
        }

        gen fn outer() -> impl Coroutine<u32, Yield = u32, Return = u32> {
            let mut n = 0;
            for _ in 0..5 { n = yield from at_once(n); }
            yield n;
            n
        }
    }

    let mut g = outer();
    assert_eq!((g.start(), g.resume(0)), (Yielded(5), Complete(5)));
}

generators! {
    /// Collects what it is sent; a `Spam` becomes the value of its end.
    gen fn writer(log: &Tracker) -> impl Coroutine<Sent, Yield = u32, Return = Sent> {
        let _cleanup = log.guard("end writer");
        let mut sum = 0;
        for steps in 0..3 {
            let n = (yield steps)?;
            log.note(format!("writer {n}"));
            sum += n;
        }
        Ok(sum)
    }

    /// Lets errors through.
    gen fn transparent(log: &Tracker) -> impl Coroutine<Sent, Yield = u32, Return = Sent> {
        let _cleanup = log.guard("end wrapper");
        let sum = (yield from writer(log))?;
        log.note(format!("wrapper {sum}"));
        let more = (yield 100)?;
        Ok(sum + more)
    }

    /// Catches them and starts over.
    gen fn patient(log: &Tracker) -> impl Coroutine<Sent, Yield = u32, Return = u32> {
        loop {
            match yield from writer(log) {
                Ok(sum) => return sum,
                Err(Spam(n)) => log.note(format!("caught {n}")),
            }
        }
    }
}

#[test]
fn sends_pass_through_and_the_value_comes_back() {
    let log = Tracker::new();
    let mut g = transparent(&log);
    assert_eq!(g.start(), Yielded(0));
    let steps = [1, 2, 3].map(|n| g.resume(Ok(n)));
    assert_eq!(steps, [Yielded(1), Yielded(2), Yielded(100)]);
    let expected = ["writer 1", "writer 2", "writer 3", "end writer", "wrapper 6"];
    assert_eq!(log.take(), expected);
    assert_eq!(g.resume(Ok(10)), Complete(Ok(16)));
}

/// `g.throw(e)` is raised in the innermost generator and, not caught there, in each one around it.
#[test]
fn what_is_thrown_passes_from_the_inside_out() {
    let log = Tracker::new();
    let mut g = transparent(&log);
    assert_eq!((g.start(), g.resume(Ok(1))), (Yielded(0), Yielded(1)));
    assert_eq!(g.resume(Err(Spam(7))), Complete(Err(Spam(7))));
    assert_eq!(log.take(), ["writer 1", "end writer", "end wrapper"]);
    assert_eq!(g.state(), GenState::Done);
}

/// After the delegation it is the outer one's own.
#[test]
fn what_is_thrown_after_the_delegation_meets_the_outer_generator() {
    let log = Tracker::new();
    let mut g = transparent(&log);
    assert_eq!(g.start(), Yielded(0));
    for n in 1..=3 {
        _ = g.resume(Ok(n));
    }
    log.take();
    assert_eq!(g.resume(Err(Spam(8))), Complete(Err(Spam(8))));
    assert_eq!(log.take(), ["end wrapper"]);
}

/// `try: yield from writer()` / `except Spam`: the outer generator goes on.
#[test]
fn the_delegating_generator_can_catch_what_the_inner_one_did_not() {
    let log = Tracker::new();
    let mut g = patient(&log);
    assert_eq!((g.start(), g.resume(Ok(1))), (Yielded(0), Yielded(1)));
    assert_eq!(g.resume(Err(Spam(7))), Yielded(0), "a new writer");
    assert_eq!(log.take(), ["writer 1", "end writer", "caught 7"]);
    let steps = [4, 5, 6].map(|n| g.resume(Ok(n)));
    assert_eq!(steps, [Yielded(1), Yielded(2), Complete(15)]);
}

/// The inner one catches it itself and goes on: the outer one never knows.
#[test]
fn the_inner_generator_can_catch_what_is_thrown() {
    generators! {
        gen fn tolerant(log: &Tracker) -> impl Coroutine<Sent, Yield = u32, Return = u32> {
            let mut caught = 0;
            for n in 0..3 {
                if let Err(Spam(what)) = (yield n) {
                    log.note(format!("inner caught {what}"));
                    caught += 1;
                }
            }
            caught
        }

        gen fn outer(log: &Tracker) -> impl Coroutine<Sent, Yield = u32, Return = String> {
            let caught = yield from tolerant(log);
            format!("{caught} caught")
        }
    }

    let log = Tracker::new();
    let mut g = outer(&log);
    assert_eq!(g.start(), Yielded(0));
    assert_eq!(g.resume(Err(Spam(1))), Yielded(1));
    assert_eq!(g.resume(Ok(0)), Yielded(2));
    assert_eq!(g.resume(Err(Spam(2))), Complete("2 caught".to_owned()));
    assert_eq!(log.take(), ["inner caught 1", "inner caught 2"]);
}

/// A handler may return a value of its own: `except Spam: return 99`.
#[test]
fn a_value_from_a_handler_is_the_value_of_the_delegation() {
    generators! {
        gen fn inner() -> impl Coroutine<Sent, Yield = u32, Return = u32> {
            match yield 1 {
                Ok(n) => n,
                Err(Spam(n)) => 100 * n,
            }
        }

        gen fn outer() -> impl Coroutine<Sent, Yield = u32, Return = Sent> {
            let value = yield from inner();
            let second = (yield value)?;
            Ok(second)
        }
    }

    let mut g = outer();
    assert_eq!(g.start(), Yielded(1));
    assert_eq!(g.resume(Err(Spam(9))), Yielded(900));
    assert_eq!(g.resume(Ok(3)), Complete(Ok(3)));
}

/// Python starts a fresh inner generator with `next`, whatever the outer one was sent before.
#[test]
fn a_value_sent_before_the_delegation_does_not_reach_it() {
    generators! {
        gen fn inner(log: &Tracker) -> impl Coroutine<u32, Yield = u32> {
            let n = yield 2;
            log.note(format!("inner {n}"));
        }

        gen fn outer(log: &Tracker) -> impl Coroutine<u32, Yield = u32> {
            let n = yield 1;
            log.note(format!("outer {n}"));
            yield from inner(log);
            yield from inner(log);
        }
    }

    let log = Tracker::new();
    let mut g = outer(&log);
    assert_eq!(g.start(), Yielded(1));
    for n in 10..12 {
        assert_eq!(g.resume(n), Yielded(2));
    }
    assert_eq!(g.resume(12), Complete(()));
    assert_eq!(log.take(), ["outer 10", "inner 11", "inner 12"]);
}

/// A failure while a value is sent through: the outer one is closed with it.
#[test]
fn a_failure_while_delegating_a_send() {
    generators! {
        gen fn inner(log: &Tracker) -> impl Coroutine<u32, Yield = u32> {
            let n = yield 1;
            log.note(format!("inner {n}"));
            panic!("hovercraft");
        }

        gen fn outer(log: &Tracker) -> impl Coroutine<u32, Yield = u32> {
            let _cleanup = log.guard("end outer");
            yield from inner(log);
            log.note("never");
        }
    }

    let log = Tracker::new();
    let mut g = outer(&log).on_heap();
    assert_eq!(g.start(), Yielded(1));
    assert_eq!(panic_of(|| g.resume(5)), "hovercraft");
    assert_eq!(log.take(), ["inner 5", "end outer"]);
    assert_eq!(panic_of(|| g.resume(6)), "resumed after completion");
}
