//! `?` in a generator of items ends it with the error, or `None`, as its last item.

mod conversions;
mod errors_through;
mod macros;
mod nesting;
mod returns;
mod tails;

use macros::ensure;

use gen_core::{
    Coroutine,
    CoroutineState::{Complete, Yielded},
    GenState, generators,
};
use gen_tests::{Guard, Tracker};
use std::num::ParseIntError;
use std::sync::{Mutex, MutexGuard, PoisonError};

fn all<T>(items: impl Iterator<Item = T>) -> Vec<T> {
    items.collect()
}

fn parse_error() -> ParseIntError {
    "x".parse::<u32>().expect_err("it is no number")
}

generators! {
    gen fn numbers(text: &str) -> Result<u32, ParseIntError> {
        for word in text.split(' ') { yield Ok(word.parse::<u32>()? * 10); }
        yield Ok(99);
    }

    gen fn heads(lists: &[&[u32]]) -> Option<u32> {
        for list in lists { yield Some(*list.first()? + 1); }
    }

    gen fn guarded(log: &Tracker, fails: bool) -> Result<Guard, &'static str> {
        let _outer = log.guard("outer");
        {
            let _inner = log.guard("inner");
            yield Ok(log.guard("item"));
            step(log, fails)?;
            log.note("went on");
        }
        yield Ok(log.guard("item"));
    }
}

fn step(log: &Tracker, fails: bool) -> Result<(), &'static str> {
    let _temporary = log.guard("step");
    if fails { Err("failed") } else { Ok(()) }
}

#[test]
fn an_error_is_the_last_item() {
    assert_eq!(all(numbers("1 2")), [Ok(10), Ok(20), Ok(99)]);
    assert_eq!(all(numbers("1 x 2")), [Ok(10), Err(parse_error())]);
    assert_eq!(all(numbers("x")), [Err(parse_error())]);
}

#[test]
fn a_none_is_the_last_item() {
    assert_eq!(all(heads(&[&[1, 5], &[2]])), [Some(2), Some(3)]);
    assert_eq!(all(heads(&[&[1], &[], &[2]])), [Some(2), None]);
}

/// With the error the generator is suspended a last time; then it has ended.
#[test]
fn after_the_error_it_is_over() {
    let mut g = numbers("x 1");
    assert_eq!(g.next(), Some(Err(parse_error())));
    assert_eq!(g.state(), GenState::Suspended);
    assert_eq!((g.next(), g.next(), g.state()), (None, None, GenState::Done));
}

#[test]
fn an_error_in_every_placement() {
    assert_eq!(all(numbers("1 x").on_heap()), [Ok(10), Err(parse_error())]);
    assert_eq!(all(numbers("1 x").boxed()), [Ok(10), Err(parse_error())]);
    assert_eq!(all(std::pin::pin!(numbers("1 x").on_stack())), [Ok(10), Err(parse_error())]);
    assert_eq!(numbers("1 x").fold(0, |n, item| n + item.map_or(1000, |_| 1)), 1001);
}

/// `collect` into a `Result` is the way to take them.
#[test]
fn items_are_collected_into_a_result() {
    assert_eq!(numbers("1 2").collect::<Result<Vec<_>, _>>(), Ok(vec![10, 20, 99]));
    assert_eq!(numbers("1 x 2").collect::<Result<Vec<_>, _>>(), Err(parse_error()));
    assert_eq!(heads(&[&[1], &[2]]).sum::<Option<u32>>(), Some(5));
}

/// As Python runs `finally` before the caller sees the exception.
#[test]
fn locals_are_dropped_before_the_error_comes_out() {
    let log = Tracker::new();
    let mut g = guarded(&log, true);
    let item = g.next();
    assert!(log.take().is_empty());
    assert!(matches!(g.next(), Some(Err("failed"))));
    assert_eq!(log.take(), ["step", "inner", "outer"]);
    assert_eq!(log.live(), 1, "the item that was taken");
    drop(item);
    assert!(g.next().is_none());
    assert_eq!(log.take(), ["item"]);
}

#[test]
fn without_an_error_it_goes_on() {
    let log = Tracker::new();
    assert_eq!(guarded(&log, false).filter_map(Result::ok).count(), 2);
    assert_eq!(log.take(), ["item", "step", "went on", "inner", "item", "outer"]);
}

/// Arguments that the body has not moved are dropped with its locals.
#[test]
fn arguments_are_dropped_before_the_error_comes_out() {
    generators! {
        gen fn f(_a: Guard, _b: Guard) -> Option<u32> {
            yield Some(1);
            let never: Option<u32> = None;
            yield Some(never?);
        }
    }

    let log = Tracker::new();
    let mut g = f(log.guard("a"), log.guard("b"));
    assert_eq!((g.next(), log.take().len()), (Some(Some(1)), 0));
    assert_eq!((g.next(), log.take()), (Some(None), vec!["b".to_owned(), "a".to_owned()]));
    assert_eq!(g.next(), None);
}

fn assert_send<T: Send>(t: T) -> T {
    t
}

fn locked(mutex: &Mutex<u32>) -> Result<MutexGuard<'_, u32>, &'static str> {
    mutex.lock().map_err(|_| "poisoned")
}

/// The guard is alive at the `?` and not at a `yield`: the generator is `Send`.
#[test]
fn a_question_mark_is_no_suspension_point() {
    generators! {
        gen fn f(mutex: &Mutex<u32>, texts: &[&str]) -> Result<u32, &'static str> {
            for text in texts {
                let sum = {
                    let mut total = locked(mutex)?;
                    *total += text.parse::<u32>().map_err(|_| "no number")?;
                    *total
                };
                yield Ok(sum);
            }
        }

        gen fn in_a_tree(mutex: &Mutex<u32>, texts: &[&str]) -> Result<u32, &'static str> {
            { let total = locked(mutex)?; std::rc::Rc::new(*total).checked_add(1).ok_or("large")?; }
            yield from f(mutex, texts);
        }
    }

    let mutex = Mutex::new(0);
    let texts = ["1", "2", "x", "3"];
    std::thread::scope(|scope| {
        let g = assert_send(in_a_tree(&mutex, &texts));
        let items = scope.spawn(move || all(g)).join().expect("no panic");
        assert_eq!(items, [Ok(1), Ok(3), Err("no number")]);
    });
    assert_eq!(mutex.into_inner().unwrap_or_else(PoisonError::into_inner), 3);
    let boxed = f(&Mutex::new(0), &["x"]).boxed().next();
    assert_eq!(boxed, Some(Err("no number")));
}

/// The lock is free again when the error comes out.
#[test]
#[allow(clippy::await_holding_lock, reason = "nothing is awaited")]
fn what_was_locked_is_free_when_the_error_comes_out() {
    generators! {
        gen fn f(mutex: &Mutex<u32>) -> Result<u32, &'static str> {
            let total = locked(mutex)?;
            yield Ok(*total);
            let failed: Result<u32, &'static str> = Err("failed");
            yield Ok(failed? + *total);
        }
    }

    let mutex = Mutex::new(7);
    let mut g = f(&mutex);
    assert_eq!(g.next(), Some(Ok(7)));
    assert!(mutex.try_lock().is_err());
    assert_eq!(g.next(), Some(Err("failed")));
    assert!(mutex.try_lock().is_ok());
}

/// In a coroutine it is the return value, and the items may be of any type.
#[test]
fn in_a_coroutine_it_returns() {
    generators! {
        gen fn f(log: &Tracker) -> impl Coroutine<&'static str, Yield = u32, Return = Result<u32, ParseIntError>> {
            let _guard = log.guard("dropped");
            let mut sum = 0;
            while sum < 10 { sum += (yield sum).parse::<u32>()?; }
            Ok(sum)
        }

        gen fn of_options(words: &[&str]) -> impl Coroutine<usize, Yield = char, Return = Option<char>> {
            let mut at = 0;
            loop {
                let first = words.get(at)?.chars().next()?;
                if first == '.' { return Some('.'); }
                at = yield first;
            }
        }
    }

    let log = Tracker::new();
    let mut g = f(&log);
    assert_eq!((g.start(), g.resume("4")), (Yielded(0), Yielded(4)));
    assert_eq!(g.resume("x"), Complete(Err(parse_error())));
    assert_eq!(log.take(), ["dropped"]);
    assert_eq!(f(&log).drive(|_| "6"), Ok(12));
    assert_eq!(of_options(&["a", "b", "."]).drive(|c| c as usize - 'a' as usize + 1), Some('.'));
    assert_eq!(of_options(&["a", ""]).drive(|_| 1), None);
}

/// `?` on a `yield`: what was sent decides.
#[test]
fn question_marks_on_what_is_sent() {
    generators! {
        gen fn f() -> impl Coroutine<Option<u32>, Yield = u32, Return = Option<u32>> {
            let sum = (yield 1)? + (yield 2)?;
            Some((yield sum)? + sum)
        }
    }

    let mut g = f();
    _ = g.start();
    assert_eq!((g.resume(Some(10)), g.resume(Some(20))), (Yielded(2), Yielded(30)));
    assert_eq!(g.resume(Some(5)), Complete(Some(35)));
    let mut g = f();
    _ = g.start();
    assert_eq!((g.resume(Some(10)), g.resume(None)), (Yielded(2), Complete(None)));
}

/// The child's last item is an item like any other.
#[test]
fn a_delegating_generator_goes_on_after_an_error() {
    generators! {
        gen fn f() -> Result<u32, ParseIntError> {
            yield from numbers("1 x 2");
            yield Ok(1);
            yield from numbers("y");
            yield from numbers("x").boxed();
            let own: u32 = "z".parse()?;
            yield Ok(own);
        }

        gen fn deeper() -> Result<u32, ParseIntError> {
            yield from f();
            yield Ok(7);
        }
    }

    let error = || Err(parse_error());
    assert_eq!(all(deeper()), [Ok(10), error(), Ok(1), error(), error(), error(), Ok(7)]);
}

/// The return value of a delegation, with `?` on it.
#[test]
fn question_marks_on_delegations() {
    generators! {
        gen fn reads(texts: &[&str]) -> impl Coroutine<Yield = Result<u32, ParseIntError>, Return = Result<u32, ParseIntError>> {
            let mut sum = 0;
            for text in texts {
                let n: u32 = text.parse()?;
                yield Ok(n);
                sum += n;
            }
            Ok(sum)
        }

        gen fn f() -> Result<u32, ParseIntError> {
            let sum = (yield from reads(&["1", "2"]))?;
            yield Ok(100 * sum);
            let sum = (yield from reads(&["3", "x"]))?;
            yield Ok(100 * sum);
        }
    }

    assert_eq!(all(f()), [Ok(1), Ok(2), Ok(300), Ok(3), Err(parse_error())]);
}
