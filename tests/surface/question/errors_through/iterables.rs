//! Operands that are no generators, and errors that are converted.

use super::{all, assert_send, leaf};
use gen_core::{
    BoxGen, Coroutine,
    CoroutineState::{Complete, Yielded},
    GenState, generators,
};
use gen_tests::{Guard, Iterable, Tracker};
use std::collections::VecDeque;
use std::error::Error;
use std::fmt;
use std::num::ParseIntError;
use std::pin::pin;

#[derive(PartialEq, Debug)]
enum Failure {
    Int(ParseIntError),
    Text(String),
}

impl From<ParseIntError> for Failure {
    fn from(error: ParseIntError) -> Self {
        Failure::Int(error)
    }
}

impl From<&str> for Failure {
    fn from(text: &str) -> Self {
        Failure::Text(text.to_owned())
    }
}

type Fallible<T> = Result<T, Failure>;

fn no_number() -> ParseIntError {
    "x".parse::<u32>().expect_err("it is no number")
}

fn text<T>(text: &str) -> Fallible<T> {
    Err(Failure::Text(text.to_owned()))
}

#[test]
fn the_first_error_of_an_iterable_ends_the_body() {
    generators! {
        gen fn f(items: Vec<Result<u32, &'static str>>) -> Result<u32, &'static str> {
            yield from items?;
            yield Ok(99);
        }

        gen fn of_options(items: &[Option<u32>]) -> Option<u32> {
            yield from items.iter().copied()?;
            yield Some(99);
        }

        gen fn parsed(words: &str) -> Result<u32, ParseIntError> {
            yield from words.split(' ').map(str::parse)?;
            yield Ok(99);
        }

        gen fn of_others(list: &mut VecDeque<Result<u32, &'static str>>) -> Result<u32, &'static str> {
            yield from [Ok(1), Ok(2)]?;
            yield from list.drain(..)?;
            yield from std::iter::once(Ok(3)).chain([Err("once"), Err("twice")])?;
        }
    }

    assert_eq!(all(f(vec![])), [Ok(99)]);
    assert_eq!(all(f(vec![Ok(1), Ok(2)])), [Ok(1), Ok(2), Ok(99)]);
    assert_eq!(all(f(vec![Ok(1), Err("no"), Ok(2)])), [Ok(1), Err("no")]);
    assert_eq!(f(vec![Err("no"), Err("never")]).fold(0, |n, _| n + 1), 1);
    assert_eq!(all(of_options(&[Some(1)])), [Some(1), Some(99)]);
    assert_eq!(all(of_options(&[Some(1), None, Some(2)])), [Some(1), None]);
    assert_eq!(all(parsed("1 2")), [Ok(1), Ok(2), Ok(99)]);
    assert_eq!(all(parsed("1 x 2").boxed()), [Ok(1), Err(no_number())]);
    assert_eq!(all(of_others(&mut VecDeque::new())), [Ok(1), Ok(2), Ok(3), Err("once")]);
    let mut list = VecDeque::from([Ok(7), Err("list"), Ok(8)]);
    assert_eq!(all(of_others(&mut list)), [Ok(1), Ok(2), Ok(7), Err("list")]);
    assert!(list.is_empty());
}

/// The iterator is not asked again, and is dropped with the locals.
#[test]
fn nothing_is_taken_after_the_error() {
    struct Counted<'log>(u32, &'log Tracker, #[allow(dead_code, reason = "it is dropped")] Guard);

    impl Iterator for Counted<'_> {
        type Item = Result<u32, u32>;

        fn next(&mut self) -> Option<Self::Item> {
            self.0 += 1;
            self.1.note(format!("next {}", self.0));
            Some(if self.0 == 2 { Err(self.0) } else { Ok(self.0) })
        }
    }

    generators! {
        gen fn f(log: &Tracker) -> Result<u32, u32> {
            let _local = log.guard("local");
            yield from Counted(0, log, log.guard("iterator"))?;
        }
    }

    let log = Tracker::new();
    let mut g = f(&log);
    assert_eq!(g.next(), Some(Ok(1)));
    assert_eq!(log.take(), ["next 1"]);
    assert_eq!(g.next(), Some(Err(2)));
    assert_eq!(log.take(), ["next 2", "iterator", "local"]);
    assert_eq!((g.next(), g.state()), (None, GenState::Done));
    assert_eq!(f(&log).count(), 2);
}

#[test]
fn errors_of_iterables_are_converted() {
    generators! {
        gen fn f(words: &str) -> Fallible<u32> {
            yield from words.split(' ').map(str::parse::<u32>)?;
            yield from [Ok(7), Err("a text")]?;
        }

        gen fn objects(words: &str) -> Result<u32, Box<dyn Error + Send + Sync>> {
            yield from words.split(' ').map(str::parse::<u32>)?;
            yield from vec![Ok(7), Err("a text"), Ok(8)]?;
        }
    }

    assert_eq!(all(f("1 2")), [Ok(1), Ok(2), Ok(7), text("a text")]);
    assert_eq!(all(f("1 x 2")), [Ok(1), Err(Failure::Int(no_number()))]);
    let shown =
        |words| all(assert_send(objects(words)).map(|item| item.map_err(|e| e.to_string())));
    assert_eq!(shown("x"), [Err(no_number().to_string())]);
    assert_eq!(shown("1"), [Ok(1), Ok(7), Err("a text".to_owned())]);
}

/// A generator with errors of another type: those that it yields are converted and pass, and the one
/// that it ends with is converted and ends.
#[test]
fn errors_of_generators_are_converted() {
    generators! {
        gen fn numbers(words: &str) -> Result<u32, ParseIntError> {
            for word in words.split(' ') {
                if word == "y" { yield word.parse(); } else { yield Ok(word.parse()?); }
            }
        }

        gen fn as_tree(words: &str) -> Result<u32, ParseIntError> { yield from numbers(words)?; }

        gen fn f(way: u32, words: &str) -> Fallible<u32> {
            match way {
                0 => yield from numbers(words)?,
                1 => yield from as_tree(words)?,
                2 => yield from numbers(words).on_heap()?,
                3 => yield from as_tree(words).boxed()?,
                4 => yield from numbers(words).boxed_local()?,
                5 => yield from (&mut as_tree(words))?,
                6 => yield from as_tree(words).boxed().by_ref()?,
                7 => yield from (&mut numbers(words).on_heap())?,
                8 => { let mut g = as_tree(words); yield g.next().expect("an item").map_err(Failure::from); yield from g?; }
                9 => { let mut g = numbers(words).boxed(); yield g.next().expect("an item").map_err(Failure::from); yield from g?; }
                10 => yield from (&mut numbers(words).boxed_local())?,
                _ => yield from between(words)?,
            }
            yield Ok(99);
        }

        gen fn between(words: &str) -> Fallible<u32> { yield from numbers(words)?; }

        gen fn texts(way: u32) -> Result<u32, String> {
            if way == 0 { yield from leaf(true)?; } else { yield from leaf(true).boxed()?; }
        }
    }

    let error = || Err(Failure::Int(no_number()));
    for way in 0..=11 {
        assert_eq!(all(f(way, "1 2")), [Ok(1), Ok(2), Ok(99)], "way {way}");
        assert_eq!(all(f(way, "1 x 2")), [Ok(1), error()], "way {way}");
        assert_eq!(all(f(way, "1 y 2")), [Ok(1), error(), Ok(2), Ok(99)], "way {way}");
        assert_eq!(all(f(way, "1 y x 2")), [Ok(1), error(), error()], "way {way}");
        assert_eq!(all(f(way, "1 x").boxed_local()), [Ok(1), error()], "way {way}");
        assert_eq!(f(way, "1 y x").fold(0, |n, _| n + 1), 3, "way {way}");
    }
    for way in 0..2 {
        let text = |text: &str| Err(text.to_owned());
        assert_eq!(all(texts(way)), [Ok(1), text("yielded"), Ok(2), text("failed")]);
    }
}

fn open(path: &str) -> Result<Vec<Result<u32, &'static str>>, ParseIntError> {
    Ok(match path.parse()? {
        0 => vec![],
        1 => vec![Ok(1), Ok(2)],
        n => vec![Ok(n), Err("inner"), Ok(n)],
    })
}

fn open_lines(path: &str) -> Option<std::str::Chars<'_>> {
    if path.is_empty() { None } else { Some(path.chars()) }
}

#[test]
fn operands_that_have_to_be_opened() {
    generators! {
        /// Twice: the operand and its items.
        gen fn twice(path: &str) -> Fallible<u32> {
            yield from open(path)??;
            yield Ok(99);
        }

        /// Once: the items pass, errors included.
        gen fn once(path: &str) -> Result<u32, Box<dyn Error + Send + Sync>> {
            yield from opened(path)?;
            yield Ok(99);
        }

        gen fn of_options(path: &str) -> Option<char> {
            yield from open_lines(path)?.map(Some);
            yield from open_lines(&path[1..])?.map(|c| if c == '.' { None } else { Some(c) })?;
        }

        gen fn of_ready_ones(path: &str) -> Option<u32> {
            let opened: Option<Vec<Option<u32>>> = path.parse().ok().map(|n| vec![Some(n), None, Some(n)]);
            yield from opened?;
            yield Some(99);
        }

        gen fn of_ready_ones_twice(path: &str) -> Option<u32> {
            let opened: Option<Vec<Option<u32>>> = path.parse().ok().map(|n| vec![Some(n), None, Some(n)]);
            yield from opened??;
            yield Some(99);
        }
    }

    type Opened = Result<Vec<Result<u32, Box<dyn Error + Send + Sync>>>, ParseIntError>;
    fn opened(path: &str) -> Opened {
        let n: u32 = path.parse()?;
        Ok(vec![Ok(n), Err("inner".into()), Ok(n + 1)])
    }

    assert_eq!(all(twice("0")), [Ok(99)]);
    assert_eq!(all(twice("1")), [Ok(1), Ok(2), Ok(99)]);
    assert_eq!(all(twice("7")), [Ok(7), text("inner")]);
    assert_eq!(all(twice("x")), [Err(Failure::Int(no_number()))]);
    let shown = |path| all(once(path).map(|item| item.map_err(|e| e.to_string())));
    assert_eq!(shown("5"), [Ok(5), Err("inner".to_owned()), Ok(6), Ok(99)]);
    assert_eq!(shown("x"), [Err(no_number().to_string())]);
    assert_eq!(all(of_options("ab")), [Some('a'), Some('b'), Some('b')]);
    assert_eq!(all(of_options("a.b")), [Some('a'), Some('.'), Some('b'), None]);
    assert_eq!(all(of_options("")), [None]);
    assert_eq!(all(of_ready_ones("1")), [Some(1), None, Some(1), Some(99)]);
    assert_eq!(all(of_ready_ones("x")), [None]);
    assert_eq!(all(of_ready_ones_twice("1")), [Some(1), None]);
    assert_eq!(all(of_ready_ones_twice("x")), [None]);
}

/// The value of the operand may be a generator of any kind.
#[test]
fn generators_that_have_to_be_opened() {
    generators! {
        gen fn child(fails: bool) -> Result<u32, &'static str> {
            yield Ok(1);
            yield Err("yielded");
            if fails { return Err("failed"); }
        }

        gen fn as_tree(fails: bool) -> Result<u32, &'static str> { yield from child(fails)?; }

        gen fn twice(way: u32, closed: bool, fails: bool) -> Result<u32, &'static str> {
            let _ = way;
            match way {
                0 => yield from if_open(child(fails), closed)??,
                1 => yield from if_open(as_tree(fails), closed)??,
                2 => yield from if_open(as_tree(fails).boxed(), closed)??,
                3 => yield from if_open(child(fails).on_heap(), closed)??,
                _ => yield from if_open(&mut as_tree(fails), closed)??,
            }
            yield Ok(99);
        }

        gen fn once(way: u32, closed: bool) -> Result<u32, &'static str> {
            match way {
                0 => yield from if_open(child(true), closed)?,
                1 => yield from if_open(as_tree(true), closed)?,
                2 => yield from if_open(as_tree(true).boxed_local(), closed)?,
                3 => yield from if_open(pin!(child(true).on_stack()), closed)?,
                _ => yield from if_open(&mut as_tree(true), closed)?,
            }
            yield Ok(99);
        }
    }

    fn if_open<T>(value: T, closed: bool) -> Result<T, &'static str> {
        if closed { Err("closed") } else { Ok(value) }
    }

    for way in 0..=4 {
        assert_eq!(all(twice(way, true, true)), [Err("closed")], "way {way}");
        assert_eq!(
            all(twice(way, false, true)),
            [Ok(1), Err("yielded"), Err("failed")],
            "way {way}"
        );
        assert_eq!(all(twice(way, false, false)), [Ok(1), Err("yielded"), Ok(99)], "way {way}");
        assert_eq!(all(once(way, true)), [Err("closed")], "way {way}");
        let items = [Ok(1), Err("yielded"), Err("failed"), Ok(99)];
        assert_eq!(all(once(way, false)), items, "way {way}");
    }
}

/// The error of `open()?` is not kept across a suspension, so it need not be `Send`.
#[test]
fn errors_of_opening_need_not_be_send() {
    fn try_open(text: &str) -> Result<Vec<u32>, Box<dyn Error>> {
        Ok(text.split(' ').map(str::parse).collect::<Result<_, _>>()?)
    }

    fn try_items(text: &str) -> Result<Vec<Result<u32, Told>>, Box<dyn Error>> {
        Ok(try_open(text)?.into_iter().map(Ok).collect())
    }

    /// An error that says what another one was.
    #[derive(PartialEq, Debug)]
    struct Told(String);

    impl From<Box<dyn Error>> for Told {
        fn from(error: Box<dyn Error>) -> Self {
            Told(error.to_string())
        }
    }

    generators! {
        gen fn f(text: &str) -> Result<u32, Told> {
            let list = try_open(text)?;
            yield from list.into_iter().map(Ok);
            yield from try_items(text)?;
        }
    }

    let items = std::thread::scope(|scope| {
        let g = assert_send(f("1 2"));
        scope.spawn(move || all(g)).join().expect("no panic")
    });
    assert_eq!(items, [1, 2, 1, 2].map(Ok));
    assert_eq!(all(assert_send(f("x"))), [Err(Told(no_number().to_string()))]);
}

/// In the chain of an operand, a `?` that is not its last token means what it always did.
#[test]
fn question_marks_within_the_operand() {
    generators! {
        gen fn f(text: &str) -> Fallible<u32> {
            yield from [text.parse::<u32>()?, 5].map(Ok);
            yield from (open(text)?).into_iter().map(|item| item.map_err(Failure::from));
            yield from vec![Ok(text.parse::<u32>()?), Err("last")]?;
            yield Ok(99);
        }
    }

    assert_eq!(all(f("1")), [Ok(1), Ok(5), Ok(1), Ok(2), Ok(1), text("last")]);
    assert_eq!(all(f("x")), [Err(Failure::Int(no_number()))]);
}

/// Iterables whose iterator is a generator are entered as that generator is: an error that it yields
/// passes, and the error that it ends with ends the body.
#[test]
fn iterables_that_are_generators() {
    struct Words(bool);

    impl IntoIterator for Words {
        type Item = Result<u32, &'static str>;
        type IntoIter = BoxGen<'static, Self::Item>;

        fn into_iter(self) -> Self::IntoIter {
            leaf(self.0).boxed()
        }
    }

    generators! {
        gen fn as_tree(fails: bool) -> Result<u32, &'static str> { yield from leaf(fails)?; }

        gen fn f(way: u32, fails: bool) -> Result<u32, &'static str> {
            match way {
                0 => yield from Words(fails)?,
                1 => yield from Iterable(leaf(fails))?,
                2 => yield from Iterable(as_tree(fails))?,
                3 => yield from Iterable(leaf(fails).on_heap())?,
                4 => yield from Iterable(as_tree(fails).boxed())?,
                5 => yield from Iterable(as_tree(fails).boxed_local())?,
                6 => yield from Iterable(Box::new(as_tree(fails)))?,
                7 => yield from Iterable(Box::pin(leaf(fails)))?,
                8 => yield from Iterable(&mut as_tree(fails))?,
                9 => yield from Iterable(&mut &mut leaf(fails).boxed())?,
                10 => yield from Iterable(pin!(leaf(fails).on_stack()))?,
                _ => yield from Ok(Iterable(as_tree(fails)))??,
            }
            yield Ok(3);
        }

        /// With errors of another type.
        gen fn texts(way: u32, fails: bool) -> Result<u32, String> {
            match way {
                0 => yield from Words(fails)?,
                1 => yield from Iterable(leaf(fails))?,
                2 => yield from Iterable(as_tree(fails))?,
                3 => yield from Iterable(leaf(fails).on_heap())?,
                4 => yield from Iterable(as_tree(fails).boxed())?,
                5 => yield from Iterable(as_tree(fails).boxed_local())?,
                6 => yield from Iterable(Box::new(as_tree(fails)))?,
                7 => yield from Iterable(Box::pin(leaf(fails)))?,
                8 => yield from Iterable(&mut as_tree(fails))?,
                9 => yield from Iterable(&mut &mut leaf(fails).boxed())?,
                10 => yield from Iterable(pin!(leaf(fails).on_stack()))?,
                _ => yield from Ok::<_, &str>(Iterable(as_tree(fails)))??,
            }
            yield Ok(3);
        }
    }

    let to_text = |item: Result<u32, &str>| item.map_err(str::to_owned);
    for way in 0..=11 {
        assert_eq!(all(f(way, false)), super::passed(), "way {way}");
        assert_eq!(all(f(way, true)), super::ended(), "way {way}");
        let texts = |fails| all(texts(way, fails));
        assert_eq!(texts(false), super::passed().map(to_text), "way {way}");
        assert_eq!(texts(true), super::ended().map(to_text), "way {way}");
    }
}

/// Only generators tell that they have ended with an error. Behind an adaptor, the first error of a
/// generator ends the body, as that of any other iterator does.
#[test]
fn iterables_that_adapt_generators() {
    generators! {
        gen fn f() -> Result<u32, &'static str> {
            yield from Iterable(leaf(false).inspect(|_| ()))?;
            yield Ok(3);
        }
    }

    assert_eq!(all(f()), [Ok(1), Err("yielded")]);
}

/// A coroutine of an unknown type does not tell that it has ended with an error, so its first error
/// ends the body. Values are sent to it, and its value is the value of the delegation.
#[test]
fn coroutines_of_unknown_types() {
    generators! {
        gen fn sums(error: Option<u32>) -> impl Coroutine<u32, Yield = Result<u32, &'static str>, Return = char> {
            let mut sum = 0;
            while sum < 10 {
                sum += yield Ok(sum);
                if Some(sum) == error { yield Err("yielded"); }
            }
            'z'
        }

        gen fn f<C>(child: C, log: &Tracker) -> impl Coroutine<u32, Yield = Result<u32, &'static str>, Return = Result<String, &'static str>>
        where
            C: Coroutine<u32, Yield = Result<u32, &'static str>, Return = char>,
        {
            let _local = log.guard("local");
            let value = yield from child?;
            Ok(format!("{value}!"))
        }

        /// With errors of another type.
        gen fn texts(child: impl Coroutine<u32, Yield = Result<u32, &'static str>, Return = char>)
            -> impl Coroutine<u32, Yield = Result<u32, String>, Return = Result<char, String>>
        {
            Ok(yield from child?)
        }

        gen fn items(child: impl Coroutine<Yield = Option<u32>, Return = ()>) -> Option<u32> {
            yield from child?;
            yield Some(99);
        }

        gen fn some() -> Option<u32> { yield Some(1); yield None; yield Some(2); }
    }

    let log = Tracker::new();
    let mut g = f(sums(None), &log);
    assert_eq!(g.start(), Yielded(Ok(0)));
    assert_eq!(g.resume(4), Yielded(Ok(4)));
    assert_eq!(g.resume(6), Complete(Ok("z!".to_owned())));
    assert_eq!(log.take(), ["local"]);

    let mut g = f(sums(Some(4)), &log);
    assert_eq!(g.start(), Yielded(Ok(0)));
    assert_eq!(g.resume(3), Yielded(Ok(3)));
    assert_eq!(g.resume(1), Complete(Err("yielded")));
    assert_eq!(log.take(), ["local"]);

    let mut g = texts(sums(Some(4)).boxed());
    assert_eq!(g.start(), Yielded(Ok(0)));
    assert_eq!(g.resume(4), Complete(Err("yielded".to_owned())));
    assert_eq!(all(items(some())), [Some(1), None]);
}

#[test]
fn generic_errors() {
    generators! {
        gen fn f<T: fmt::Debug, E, F: From<E>>(items: impl IntoIterator<Item = Result<T, E>>) -> Result<T, F> {
            yield from items?;
        }

        gen fn same<T, E>(items: Vec<Result<T, E>>, depth: u32) -> Result<T, E> {
            if depth == 0 { yield from items?; } else { yield from same(items, depth - 1)?; }
        }
    }

    let items: Vec<Fallible<u32>> = all(f([Ok(1), Err("no"), Ok(2)]));
    assert_eq!(items, [Ok(1), text("no")]);
    assert_eq!(all(same(vec![Ok('a'), Err('b'), Ok('c')], 5)), [Ok('a'), Err('b')]);
}
