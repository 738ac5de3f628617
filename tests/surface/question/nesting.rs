//! Where `?` belongs to something else: closures, `async` blocks, functions, other generators.

use super::all;
use gen_core::{Coroutine, CoroutineState, gen_block, generators};
use std::future::Future;
use std::num::ParseIntError;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

/// The output of a future that is ready at once.
fn ready<F: Future>(future: F) -> F::Output {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(output) => output,
        Poll::Pending => panic!("it is not ready"),
    }
}

fn parsed(text: &str) -> Result<u32, ParseIntError> {
    text.parse()
}

generators! {
    gen fn with_closures(texts: &[&str]) -> Option<u32> {
        let first_digit = |text: &str| -> Option<u32> { text.chars().next()?.to_digit(10) };
        for text in texts { yield first_digit(text).or(Some(100)); }
        let sum = texts.iter().try_fold(0, |sum, text| Some(sum + first_digit(text)?));
        yield sum.or(Some(200));
        yield Some(first_digit(texts.last()?)?);
        yield Some(300);
    }

    gen fn with_async_blocks(text: &str) -> Option<u32> {
        let outcome = ready(async {
            let n: u32 = text.parse()?;
            Ok::<u32, ParseIntError>(n + 1)
        });
        yield outcome.clone().ok().or(Some(100));
        let closure = async |text: &str| Some(text.chars().next()?.to_digit(10)?);
        yield ready(closure(text)).or(Some(200));
        yield Some(outcome.ok()?);
    }

    gen fn with_functions(text: &str) -> Option<u32> {
        fn inner(text: &str) -> Result<u32, ParseIntError> {
            let n: u32 = text.parse()?;
            Ok(n * 2)
        }

        struct Text<'a>(&'a str);

        impl Text<'_> {
            fn len(&self) -> Option<u32> {
                self.0.chars().next()?;
                u32::try_from(self.0.len()).ok()
            }
        }

        const CHECKED: Option<u32> = {
            const fn checked(n: u32) -> Option<u32> {
                n.checked_mul(10)
            }
            checked(4)
        };

        yield inner(text).ok().or(Some(100));
        yield Text(text).len().or(Some(200));
        yield CHECKED;
        yield Some(inner(text).ok()? + Text(text).len()?);
    }
}

#[test]
fn closures_have_their_own() {
    assert_eq!(all(with_closures(&["1a", "2"])), [1, 2, 3, 2, 300].map(Some));
    let items = all(with_closures(&["1", "x"]));
    assert_eq!(items, [Some(1), Some(100), Some(200), None]);
    assert_eq!(all(with_closures(&[])), [Some(0), None]);
}

#[test]
fn async_blocks_have_their_own() {
    assert_eq!(all(with_async_blocks("12")), [13, 1, 13].map(Some));
    assert_eq!(all(with_async_blocks("1x")), [Some(100), Some(1), None]);
    assert_eq!(all(with_async_blocks("")), [Some(100), Some(200), None]);
}

#[test]
fn nested_functions_have_their_own() {
    assert_eq!(all(with_functions("12")), [24, 2, 40, 26].map(Some));
    assert_eq!(all(with_functions("")), [Some(100), Some(200), Some(40), None]);
}

/// Each `?` ends the innermost generator that it is in.
#[test]
fn generator_blocks_have_their_own() {
    generators! {
        gen fn f(rows: &[&str]) -> Result<u32, ParseIntError> {
            for row in rows {
                let items = gen {
                    for cell in row.split(' ') { yield Some(parsed(cell).ok()?); }
                };
                yield Ok(items.map(|cell| cell.unwrap_or(1000)).sum());
                yield from gen {
                    for cell in row.split(' ') { yield Ok(parsed(cell)? * 10); }
                };
            }
            yield Ok(parsed(rows[0])?);
            yield Ok(7);
        }
    }

    let error = || parsed("x").map(drop).expect_err("it is no number");
    assert_eq!(all(f(&["1"])), [Ok(1), Ok(10), Ok(1), Ok(7)]);
    assert_eq!(all(f(&["x 1", "2"])), [Ok(1000), Err(error()), Ok(2), Ok(20), Err(error())]);
}

/// A block in a coroutine is a generator of items; a coroutine's own `?` returns.
#[test]
fn blocks_in_coroutines() {
    generators! {
        gen fn f(texts: &[&str]) -> impl Coroutine<Yield = u32, Return = Option<u32>> {
            let items = gen { for text in texts { yield Some(text.parse::<u32>().ok()?); } };
            let mut last = 0;
            for item in items {
                last = item?;
                yield last;
            }
            Some(last)
        }
    }

    let mut seen = vec![];
    assert_eq!(f(&["1", "2"]).drive(|n| seen.push(n)), Some(2));
    assert_eq!(f(&["3", "x", "4"]).drive(|n| seen.push(n)), None);
    assert_eq!(seen, [1, 2, 3]);
}

/// An ordinary function in `generators!` keeps its `?`.
#[test]
fn ordinary_functions_keep_theirs() {
    generators! {
        fn sum(texts: &[&str]) -> Result<u32, ParseIntError> {
            let mut sum = 0;
            for n in gen { for text in texts { yield parsed(text); } } {
                sum += n?;
            }
            Ok(sum + parsed("100")?)
        }
    }

    assert_eq!(sum(&["1", "2"]), Ok(103));
    assert!(sum(&["1", "x"]).is_err());
}

/// `try`-like uses of the keywords around it: labels, `let .. else`, `if let` chains of arms.
#[test]
fn question_marks_among_other_ways_out() {
    generators! {
        gen fn f(texts: &[&str]) -> Option<u32> {
            'rows: for text in texts {
                let Some((left, right)) = text.split_once('=') else { continue };
                let n = 'value: {
                    if right.is_empty() { break 'value 0; }
                    if left == "stop" { break 'rows; }
                    if left == "end" { return; }
                    right.parse::<u32>().ok()?
                };
                yield Some(n);
            }
            yield Some(99);
        }
    }

    assert_eq!(all(f(&["a", "b=1", "c=", "d=2"])), [1, 0, 2, 99].map(Some));
    assert_eq!(all(f(&["b=1", "stop=x", "d=2"])), [1, 99].map(Some));
    assert_eq!(all(f(&["b=1", "end=x", "d=2"])), [Some(1)]);
    assert_eq!(all(f(&["b=1", "c=x", "d=2"])), [Some(1), None]);
}

/// A user's own names of what the expansion uses.
#[test]
fn names_of_the_expansion_are_the_users_own() {
    #[derive(Debug, PartialEq)]
    struct Residual;

    generators! {
        gen fn f(value: u32, residual: Option<u32>, last: u32) -> Option<u32> {
            enum ControlFlow { Continue, Break }
            let flow = if value > 1 { ControlFlow::Continue } else { ControlFlow::Break };
            let value = value + residual?;
            yield Some(value);
            'last: loop {
                'generator: {
                    if let ControlFlow::Break = flow { break 'last; }
                    break 'generator;
                }
                yield Some(residual? + last);
                if last > 0 { break; }
            }
        }
    }

    assert_eq!(Residual, Residual);
    assert_eq!(all(f(1, Some(2), 3)), [Some(3)]);
    assert_eq!(all(f(2, Some(2), 3)), [Some(4), Some(5)]);
    assert_eq!(all(f(2, None, 3)), [None]);
    let block = gen_block! { let residual = Some(5); yield Some(residual? + 1); };
    assert_eq!(all(block), [Some(6)]);
}

/// A macro may put a `?` into a closure. A coroutine that returns nothing may call such a macro.
#[test]
fn a_question_mark_in_a_closure_that_a_macro_makes() {
    macro_rules! attempt {
        ($value:expr) => {
            (|| Some($value))()
        };
    }

    generators! {
        gen fn lengths() -> impl Coroutine<Option<&'static str>, Yield = Option<usize>> {
            let mut text = yield None;
            loop {
                text = yield attempt!(text?.len());
            }
        }
    }

    let mut lengths = lengths();
    assert_eq!(lengths.start(), CoroutineState::Yielded(None));
    assert_eq!(lengths.resume(Some("abc")), CoroutineState::Yielded(Some(3)));
    assert_eq!(lengths.resume(None), CoroutineState::Yielded(None));
}
