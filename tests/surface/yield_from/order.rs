//! The order of a delegation: which generator runs when, and in which order generators are closed.
//!
//! Traces have what is noted by the generators and what arrives at the caller, in one list.

use gen_core::{
    BoxGen, Coroutine,
    CoroutineState::{Complete, Yielded},
    GenState, generators,
};
use gen_tests::{Tracker, panic_of};

fn all<T>(generator: impl Iterator<Item = T>) -> Vec<T> {
    generator.collect()
}

#[test]
fn the_first_next_runs_into_the_innermost_generator() {
    generators! {
        gen fn outer(log: &Tracker) -> u32 {
            log.note("start outer");
            yield from inner(log);
            log.note("end outer");
        }

        gen fn inner(log: &Tracker) -> u32 {
            log.note("start inner");
            yield 42;
            log.note("end inner");
        }
    }

    let log = Tracker::new();
    for n in outer(&log) {
        log.note(n.to_string());
    }
    assert_eq!(log.take(), ["start outer", "start inner", "42", "end inner", "end outer"]);
}

#[test]
fn later_nexts_go_to_whichever_generator_is_running() {
    generators! {
        gen fn outer(log: &Tracker) -> &'static str {
            yield "ham";
            yield from inner(log);
            yield "eggs";
            log.note("end outer");
        }

        gen fn inner(log: &Tracker) -> &'static str {
            yield "spam";
            yield "more spam";
            log.note("end inner");
        }
    }

    let log = Tracker::new();
    for word in outer(&log) {
        log.note(word);
    }
    let expected = ["ham", "spam", "more spam", "end inner", "eggs", "end outer"];
    assert_eq!(log.take(), expected);
}

/// `raise ValueError` in the inner generator's first step: both `finally`s, the inner one first.
#[test]
fn a_failure_in_the_first_step_unwinds_both() {
    generators! {
        gen fn outer(log: &Tracker) -> u32 {
            let _cleanup = log.guard("outer");
            yield from inner(log);
        }

        gen fn inner(log: &Tracker) -> u32 {
            let _cleanup = log.guard("inner");
            yield from [].into_iter().inspect(|_: &u32| {});
            panic!("inquisition");
        }
    }

    let log = Tracker::new();
    let mut g = outer(&log);
    assert_eq!(panic_of(|| g.next()), "inquisition");
    assert_eq!(log.take(), ["inner", "outer"]);
    assert_eq!((g.state(), g.next()), (GenState::Done, None));
}

#[test]
fn a_failure_in_a_later_step_unwinds_both() {
    generators! {
        gen fn outer(log: &Tracker) -> u32 {
            let _cleanup = log.guard("outer");
            yield 1;
            yield from inner(log);
            yield 3;
        }

        gen fn inner(log: &Tracker) -> u32 {
            let _cleanup = log.guard("inner");
            yield 2;
            panic!("eels");
        }
    }

    let log = Tracker::new();
    let mut g = outer(&log);
    assert_eq!([g.next(), g.next()], [Some(1), Some(2)]);
    assert!(log.take().is_empty());
    assert_eq!(panic_of(|| g.next()), "eels");
    assert_eq!(log.take(), ["inner", "outer"]);
    assert_eq!(g.next(), None);
}

generators! {
    /// The pair that most of Python's own tests of `send` and `close` are about.
    gen fn sent_outer(log: &Tracker) -> impl Coroutine<u32, Yield = &'static str> {
        let _cleanup = log.guard("end outer");
        let n = yield "ham";
        log.note(format!("outer {n}"));
        yield from sent_inner(log);
        let n = yield "eggs";
        log.note(format!("outer {n}"));
    }

    gen fn sent_inner(log: &Tracker) -> impl Coroutine<u32, Yield = &'static str> {
        let _cleanup = log.guard("end inner");
        let n = yield "spam";
        log.note(format!("inner {n}"));
        let n = yield "more spam";
        log.note(format!("inner {n}"));
    }
}

#[test]
fn sent_values_go_to_whichever_generator_is_running() {
    let log = Tracker::new();
    let mut g = sent_outer(&log);
    assert_eq!(g.start(), Yielded("ham"));
    for n in 1.. {
        match g.resume(n) {
            Yielded(word) => log.note(word),
            Complete(()) => break,
        }
    }
    let expected = [
        "outer 1",
        "spam",
        "inner 2",
        "more spam",
        "inner 3",
        "end inner",
        "eggs",
        "outer 4",
        "end outer",
    ];
    assert_eq!(log.take(), expected);
}

#[test]
fn close_goes_to_the_innermost_generator_first() {
    let log = Tracker::new();
    let mut g = sent_outer(&log);
    assert_eq!((g.start(), g.resume(1)), (Yielded("ham"), Yielded("spam")));
    drop(g);
    assert_eq!(log.take(), ["outer 1", "end inner", "end outer"]);
    let mut g = sent_outer(&log);
    assert_eq!(g.start(), Yielded("ham"));
    drop(g);
    assert_eq!(log.take(), ["end outer"]);
}

/// `finally: raise ValueError`: the exception of the inner cleanup leaves `close`, and the outer
/// cleanup runs all the same.
#[test]
fn a_cleanup_that_fails_does_not_stop_the_others() {
    generators! {
        gen fn outer(log: &Tracker) -> u32 {
            let _cleanup = log.guard("outer");
            yield from inner(log);
        }

        gen fn inner(log: &Tracker) -> u32 {
            let _cleanup = log.bomb("nybbles");
            yield 1;
        }
    }

    let log = Tracker::new();
    let mut g = outer(&log);
    g.next();
    assert_eq!(panic_of(|| drop(g)), "nybbles");
    assert_eq!(log.take(), ["nybbles", "outer"]);
}

#[test]
fn anything_iterable_can_be_delegated_to() {
    generators! {
        gen fn f() -> u32 {
            yield from 0..3;
            yield from [7];
            yield from std::collections::BTreeSet::from([9, 8]);
        }
    }

    assert_eq!(all(f()), [0, 1, 2, 7, 8, 9]);
    let mut g = f();
    let steps: Vec<_> = (0..3).map(|_| g.resume(())).collect();
    assert_eq!(steps, [Yielded(0), Yielded(1), Yielded(2)], "`send(None)` is `next`");
}

/// Closing what delegates to a plain iterator: it has no `close`, and is just dropped.
#[test]
fn close_drops_an_iterator_that_is_delegated_to() {
    generators! {
        gen fn f(log: &Tracker) -> u32 {
            let _cleanup = log.guard("f");
            let held = log.guard("iterator");
            yield from (0..3).inspect(move |_| _ = &held);
            log.note("never");
        }
    }

    let log = Tracker::new();
    let mut g = f(&log);
    assert_eq!(g.next(), Some(0));
    drop(g);
    assert_eq!(log.take(), ["iterator", "f"]);
}

/// `yield from g` where `next(g)` was called before.
#[test]
fn a_delegation_goes_on_where_the_generator_is() {
    generators! {
        gen fn inner() -> u32 { yield from 0..4; }

        gen fn outer(g: BoxGen<'_, u32>) -> u32 {
            yield 10;
            yield from g;
            yield 20;
        }
    }

    let mut g = inner().boxed();
    g.next();
    assert_eq!(all(outer(g)), [10, 1, 2, 3, 20]);
    let mut ended = inner().boxed();
    assert_eq!(ended.by_ref().count(), 4);
    assert_eq!(all(outer(ended)), [10, 20]);
}

/// `g = inner(); list(outer(g))` twice, the second time with what is left: nothing.
#[test]
fn two_delegations_to_one_generator() {
    generators! {
        gen fn inner() -> u32 { yield from 0..3; }

        gen fn twice() -> u32 {
            let mut g = inner();
            yield from &mut g;
            yield 9;
            yield from &mut g;
        }
    }

    assert_eq!(all(twice()), [0, 1, 2, 9]);
}

/// Two delegators that share one generator and are run in turns: Python hands out 0, 1, 2, 3.
#[test]
fn delegations_that_take_turns_with_one_generator() {
    generators! {
        gen fn inner() -> u32 { yield from 0..4; }

        gen fn next_of(shared: &std::cell::RefCell<BoxGen<'_, u32>>) -> u32 {
            loop {
                let next = shared.borrow_mut().next();
                let Some(n) = next else { return };
                yield n;
            }
        }
    }

    let shared = std::cell::RefCell::new(inner().boxed());
    let (mut a, mut b) = (next_of(&shared), next_of(&shared));
    assert_eq!([a.next(), b.next(), a.next(), b.next()], [Some(0), Some(1), Some(2), Some(3)]);
    assert_eq!((a.next(), b.next()), (None, None));
}
