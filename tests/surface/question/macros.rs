//! `?` and `return` in the tokens of macros, or hidden by them.

use super::all;
use gen_core::{gen_block, generators};
use std::cell::Cell;

macro_rules! bail {
    ($error:expr) => {
        return Err($error.into())
    };
}

macro_rules! ensure {
    ($condition:expr, $error:expr) => {
        if !$condition {
            return Err($error.into());
        }
    };
}

macro_rules! stop_if {
    ($condition:expr) => {
        if $condition {
            return;
        }
    };
}

macro_rules! unwrapped {
    ($value:expr) => {
        $value?
    };
}

/// No list of expressions.
macro_rules! map {
    ($($key:expr => $value:expr),* $(,)?) => { [$(($key, $value)),*] };
}

/// Arms with statements in them.
macro_rules! choose {
    ($value:expr; $($pattern:pat => $body:block)*) => { match $value { $($pattern => $body)* } };
}

/// As it is.
macro_rules! pass {
    ($($tokens:tt)*) => { $($tokens)* };
}

pub(super) use ensure;

type Fallible<T> = Result<T, Box<dyn std::error::Error>>;

/// Its name says that it might be an alias of `Result`.
#[derive(PartialEq, Debug)]
struct QueryResult(u32);

fn texts<T, E: ToString>(items: impl Iterator<Item = Result<T, E>>) -> Vec<Result<T, String>> {
    items.map(|item| item.map_err(|error| error.to_string())).collect()
}

#[test]
fn errors_returned_by_macros() {
    generators! {
        gen fn f(n: u32) -> Result<u32, String> {
            yield Ok(n);
            ensure!(n > 0, "zero");
            yield Ok(unwrapped!(n.checked_sub(2).ok_or("one")));
            if n > 2 { bail!("large") }
        }

        gen fn of_a_hidden_type(n: u32) -> Result<impl ToString, String> {
            ensure!(n > 0, "zero");
            yield Ok(n);
        }

        /// Nothing but the macro says that it can fail, and the alias does not: a `?` does.
        gen fn by_alias(n: u32) -> Fallible<u32> {
            if n == 0 { bail!("zero"); }
            yield Ok("1".parse::<u32>()? + n);
        }
    }

    let failed = |text: &str| Err(text.to_owned());
    assert_eq!(all(f(0)), [Ok(0), failed("zero")]);
    assert_eq!(all(f(1)), [Ok(1), failed("one")]);
    assert_eq!(all(f(2)), [Ok(2), Ok(0)]);
    assert_eq!(all(f(3)), [Ok(3), Ok(1), failed("large")]);
    assert_eq!(of_a_hidden_type(0).filter_map(Result::err).collect::<Vec<_>>(), ["zero"]);
    assert_eq!(of_a_hidden_type(1).flatten().map(|n| n.to_string()).collect::<Vec<_>>(), ["1"]);
    assert_eq!((texts(by_alias(0)), texts(by_alias(1))), (vec![failed("zero")], vec![Ok(2)]));
}

#[test]
fn question_marks_in_macros_of_other_grammars() {
    generators! {
        gen fn maps(value: Option<u32>) -> Option<u32> {
            let map = map!(1 => value?, 2 => Some(5)?);
            yield Some(map[0].1 + map[1].1);
        }

        gen fn arms(text: &str) -> Fallible<u32> {
            choose! { text.len();
                0 => { bail!("empty"); }
                1 => { let n: u32 = text.parse()?; yield Ok(n); }
                2 => { return; }
                _ => { return Err("long".into()); }
            }
            yield Ok(99);
        }
    }

    assert_eq!((all(maps(Some(1))), all(maps(None))), (vec![Some(6)], vec![None]));
    assert_eq!(texts(arms("7")), [Ok(7), Ok(99)]);
    assert_eq!(texts(arms("")), [Err("empty".to_owned())]);
    assert_eq!(texts(arms("x")), [Err("invalid digit found in string".to_owned())]);
    assert!(texts(arms("ab")).is_empty());
    assert_eq!(texts(arms("abc")), [Err("long".to_owned())]);
}

/// Of a generator of other items as well, and of one whose type only looks like a `Result`.
#[test]
fn hidden_returns_without_a_value() {
    generators! {
        gen fn plain(n: u32) -> u32 { yield 1; stop_if!(n == 1); yield 2; }
        gen fn named(n: u32) -> QueryResult {
            yield QueryResult(n);
            stop_if!(n == 1);
            yield QueryResult(2);
        }
    }

    assert_eq!((all(plain(0)), all(plain(1))), (vec![1, 2], vec![1]));
    assert_eq!(all(named(0)), [QueryResult(0), QueryResult(2)]);
    assert_eq!(all(named(1)), [QueryResult(1)]);
    let block = gen_block! { yield 1; stop_if!(true); yield 2; };
    assert_eq!(all(block), [1]);
}

/// In tokens of any grammar, at the end, before a `;` and before a `,`; not those of a closure.
#[test]
fn returns_without_a_value_in_tokens() {
    generators! {
        gen fn f(n: u32) -> Option<u32> {
            pass! {
                yield Some(n);
                if n == 0 { return }
                if n == 1 { return (); }
                let m = match n { 2 => return, 3 => return None, m => m };
                let calls = Cell::new(0);
                let count = |stop: bool| { calls.set(calls.get() + 1); if stop { return; } calls.set(9); };
                count(true);
                yield Some(m + calls.get());
            }
            // No `yield` in these.
            pass! { if n == 9 { return; } }
            yield Some(n.checked_sub(5)?);
        }
    }

    assert_eq!(all(f(9)), [Some(9), Some(10)]);
    for n in [0, 1, 2] {
        assert_eq!(all(f(n)), [Some(n)]);
    }
    assert_eq!(all(f(3)), [Some(3), None]);
    assert_eq!(all(f(4)), [Some(4), Some(5), None]);
    assert_eq!(all(f(6)), [Some(6), Some(7), Some(1)]);
}

#[test]
fn macros_that_a_body_defines() {
    generators! {
        gen fn f(n: u32) -> Option<u32> {
            macro_rules! step {
                ($n:expr $(, $more:expr)?) => {
                    if $n == 0 { return; }
                    if $n == 1 { yield Some(10); return () }
                    if $n == 2 { return None; }
                    $(yield Some($more?);)?
                };
            }
            step!(n);
            step!(n, n.checked_sub(4));
            yield Some(99);
        }

        /// The `?` in the template is a repetition's, and the items are no `Result`s.
        gen fn repeats(n: u32) -> u32 {
            macro_rules! optional { ($($n:expr)?) => { $(yield $n;)? if n == 1 { return; } }; }
            optional!();
            optional!(n);
        }
    }

    assert_eq!((all(f(0)), all(f(1)), all(f(2))), (vec![], vec![Some(10)], vec![None]));
    assert_eq!((all(f(3)), all(f(5))), (vec![None], vec![Some(1), Some(99)]));
    assert_eq!((all(repeats(1)), all(repeats(2))), (vec![], vec![2]));
}

/// The `?` of a closure or an `async` block in tokens is theirs, whatever the items are.
#[test]
#[allow(clippy::useless_vec, reason = "the tokens of a macro are what is tested")]
fn question_marks_of_closures_in_tokens() {
    generators! {
        gen fn f(text: &str) -> u32 {
            let first = vec![|| Some(text.chars().next()?.len_utf8())];
            yield u32::try_from(first[0]().unwrap_or(100)).expect("it is small");
            pass! {
                let digit = || { let c = text.chars().next()?; c.to_digit(10) };
                yield digit().unwrap_or(200);
            }
        }
    }

    assert_eq!((all(f("1")), all(f(""))), (vec![1, 1], vec![100, 200]));
    let block = gen_block! {
        pass! {
            let digit = |text: &str| { let c = text.chars().next()?; c.to_digit(10) };
            let ready = async { let n: u32 = digit("3")?; Some(n) };
            drop(ready);
            yield digit("4").unwrap_or(0);
        }
    };
    assert_eq!(all(block), [4]);
}

/// It ends before the operator, which a macro that rewrites `?` to a `match` had wrong.
#[test]
#[allow(clippy::deref_addrof, reason = "that is the statement")]
fn a_statement_that_begins_with_an_operator() {
    fn cells(n: u32) -> Option<&'static mut [u32; 3]> {
        (n > 0).then(|| Box::leak(Box::new([n; 3])))
    }

    generators! {
        gen fn f(n: u32) -> Option<u32> {
            *&mut cells(n)?[0] += 1;
            let cells = cells(n + 1)?;
            *&mut cells[1] += 1;
            yield Some(cells[1]);
        }
    }

    assert_eq!((all(f(2)), all(f(0))), (vec![Some(4)], vec![None]));
}
