//! Resuming: the values that a `resume` passes in, gives back and drops.
//!
//! Each test cites the test of the compiler that has its scenario, there with a `#[coroutine]`
//! closure; `tests/README.md` says what differs.

use gen_core::{
    Coroutine,
    CoroutineState::{Complete, Yielded},
    generators,
};
use gen_tests::{Guard, Tracker, panic_of};
use std::pin::Pin;

/// As `smoke`: a unit in, nothing out, and a value at the end.
#[test]
fn smoke() {
    generators! {
        gen fn simple() -> impl Coroutine<Yield = ()> {
            if false { yield; }
        }

        gen fn returns(s: String) -> impl Coroutine<Yield = String, Return = String> {
            yield s.clone();
            s
        }
    }

    assert_eq!(simple().resume(()), Complete(()));
    let mut foo = returns("foo".to_owned());
    assert_eq!(foo.resume(()), Yielded("foo".to_owned()));
    assert_eq!(foo.resume(()), Complete("foo".to_owned()));
}

/// As `smoke-resume-args`: the first argument is the closure's parameter, later ones the yields'
/// values.
#[test]
fn the_first_argument_is_a_parameter() {
    generators! {
        gen fn sums(#[resume] a: u8) -> impl Coroutine<u8, Yield = u8, Return = u8> {
            let mut b = a;
            while b != 0 {
                assert_eq!(a, 1);
                b = yield b;
            }
            b
        }
    }

    let mut it = sums();
    assert_eq!([it.resume(1), it.resume(3)], [Yielded(1), Yielded(3)]);
    assert_eq!(it.resume(0), Complete(0));
}

/// As `resume-live-across-yield`: the first argument is alive until it is replaced.
#[test]
fn the_first_argument_lives_across_yields() {
    generators! {
        gen fn f(#[resume] mut held: Guard, log: &Tracker) -> impl Coroutine<Guard> {
            loop {
                held = yield;
                log.note(format!("got {}", held.name()));
            }
        }
    }

    let log = Tracker::new();
    let mut g = f(&log);
    assert_eq!(g.resume(log.guard("first")), Yielded(()));
    assert!(log.take().is_empty());
    assert_eq!(g.resume(log.guard("second")), Yielded(()));
    assert_eq!(log.take(), ["first", "got second"]);
    drop(g);
    assert_eq!(log.take(), ["second"]);
}

/// As `issue-88653`: the first argument is taken apart by its pattern.
#[test]
fn the_first_argument_is_a_pattern() {
    generators! {
        gen fn f(#[resume] (bar, mut baz): (bool, u32)) -> impl Coroutine<(bool, u32), Yield = u32> {
            if bar { baz += 1; }
            while baz < 5 {
                let (add, n) = yield baz;
                if add { baz += n; }
            }
        }
    }

    let mut g = f();
    assert_eq!(g.resume((true, 1)), Yielded(2));
    assert_eq!([g.resume((false, 9)), g.resume((true, 9))], [Yielded(2), Complete(())]);
}

/// As `resume-arg-late-bound`, with one lifetime for all of them: references go in and come out.
#[test]
fn references_go_in_and_come_out() {
    generators! {
        gen fn longest<'a>(#[resume] mut best: &'a str) -> impl Coroutine<&'a str, Yield = &'a str> {
            loop {
                let next = yield best;
                if next.len() > best.len() { best = next; }
            }
        }
    }

    let words = [String::from("ab"), String::from("abc"), String::from("a")];
    let mut g = longest();
    let best: Vec<_> = words.iter().map(|word| g.resume(word)).collect();
    assert_eq!(best, [Yielded("ab"), Yielded("abc"), Yielded("abc")]);
}

/// As `resume-after-return` and `coroutine-resume-after-panic`.
#[test]
fn resuming_after_the_end() {
    generators! {
        gen fn ends() -> impl Coroutine<u32, Yield = u32, Return = &'static str> { yield 1; "end" }

        gen fn fails() -> impl Coroutine<u32, Yield = u32> {
            let n = yield 1;
            panic!("failed at {n}");
        }
    }

    let mut g = ends();
    assert_eq!((g.resume(0), g.resume(0)), (Yielded(1), Complete("end")));
    assert_eq!(panic_of(|| g.resume(0)), "resumed after completion");
    let mut g = fails();
    assert_eq!(g.resume(0), Yielded(1));
    assert_eq!(panic_of(|| g.resume(3)), "failed at 3");
    assert_eq!(panic_of(|| g.resume(4)), "resumed after completion");
}

/// As `pin-box-coroutine` and `xcrate`: resumed through the trait, behind a pinned box.
#[test]
fn pinned_boxes_resume() {
    generators! {
        gen fn double() -> impl Coroutine<u32, Yield = u32> {
            let mut n = 1;
            loop { n = 2 * yield n; }
        }
    }

    let mut g: Pin<Box<dyn Coroutine<u32, Yield = u32, Return = ()>>> = Box::pin(double());
    let steps = [g.as_mut().resume(0), g.as_mut().resume(5), g.as_mut().resume(7)];
    assert_eq!(steps, [Yielded(1), Yielded(10), Yielded(14)]);
}

/// As `static-coroutine`: a borrow across a `yield`, which nightly allows in `static` ones only.
#[test]
fn borrows_across_yields() {
    generators! {
        gen fn f() -> impl Coroutine<Yield = usize, Return = Vec<usize>> {
            let mut list = vec![1, 2, 3];
            for item in &mut list {
                yield *item;
                *item *= 10;
            }
            list
        }
    }

    let mut g = f();
    assert_eq!([g.resume(()), g.resume(())], [Yielded(1), Yielded(2)]);
    let mut moved = Box::new(g);
    assert_eq!(moved.resume(()), Yielded(3));
    assert_eq!(moved.resume(()), Complete(vec![10, 20, 30]));
}

/// As `panic-drops-resume`: the argument is dropped once when the body panics.
#[test]
fn a_panic_drops_the_argument() {
    generators! {
        gen fn f(#[resume] arg: Guard) -> impl Coroutine<Guard> {
            let next = yield;
            panic!("{} and {}", arg.name(), next.name());
        }
    }

    let log = Tracker::new();
    let mut g = f();
    assert_eq!(g.resume(log.guard("first")), Yielded(()));
    assert_eq!(panic_of(|| g.resume(log.guard("second"))), "first and second");
    assert_eq!(log.take(), ["second", "first"]);
}

/// As `nested_coroutine`: a coroutine resumes another one in its own body.
#[test]
fn a_coroutine_resumes_another_one() {
    generators! {
        gen fn outer() -> impl Coroutine<Yield = u32, Return = u32> {
            let mut inner = gen { yield 1; yield 2; };
            match inner.resume(()) {
                Yielded(n) => yield n + 10,
                Complete(()) => return 0,
            }
            let Yielded(n) = inner.resume(()) else { return 0 };
            n
        }
    }

    let mut g = outer();
    assert_eq!((g.resume(()), g.resume(())), (Yielded(11), Complete(2)));
}
