//! In every form of generator, and in the tokens of macros.

use super::{all, assert_send, ended, leaf, passed, tree};
use gen_core::{
    Coroutine,
    CoroutineState::{Complete, Yielded},
    gen_block, generator, generators,
};
use gen_tests::Tracker;
use std::num::ParseIntError;
use std::pin::pin;

/// A coroutine returns the error.
#[test]
fn coroutines_return_the_error() {
    generators! {
        gen fn f(log: &Tracker, fails: bool)
            -> impl Coroutine<(), Yield = Result<u32, &'static str>, Return = Result<char, String>>
        {
            let _local = log.guard("local");
            yield from leaf(fails)?;
            yield from tree(fails).boxed()?;
            yield from [Ok::<_, &str>(7)]?;
            Ok('z')
        }

        gen fn of_options(items: Vec<Option<u32>>)
            -> impl Coroutine<(), Yield = Option<u32>, Return = Option<usize>>
        {
            let n = items.len();
            yield from items?;
            Some(n)
        }
    }

    let log = Tracker::new();
    let mut g = f(&log, true);
    let items = [(); 3].map(|()| g.resume(()));
    assert_eq!(items, [Yielded(Ok(1)), Yielded(Err("yielded")), Yielded(Ok(2))]);
    assert!(log.take().is_empty());
    assert_eq!(g.resume(()), Complete(Err("failed".to_owned())));
    assert_eq!(log.take(), ["local"]);
    let mut yielded = Vec::new();
    assert_eq!(f(&log, false).drive(|item| yielded.push(item)), Ok('z'));
    assert_eq!(yielded, [&passed()[..3], &passed()[..3], &[Ok(7)]].concat());
    assert_eq!(of_options(vec![Some(1), Some(2)]).drive(drop), Some(2));
    assert_eq!(of_options(vec![Some(1), None]).drive(drop), None);
}

/// What was sent goes to the child, and its return value comes back behind the `?`.
#[test]
fn children_that_take_and_return_values() {
    generators! {
        gen fn child() -> impl Coroutine<u32, Yield = Result<u32, u32>, Return = u32> {
            let first = yield Ok(1);
            let second = yield Err(first);
            first + second
        }

        gen fn parent(way: u32)
            -> impl Coroutine<u32, Yield = Result<u32, u32>, Return = Result<u32, u64>>
        {
            let sum = match way {
                0 => yield from child()?,
                1 => yield from child().boxed()?,
                2 => yield from (&mut child())?,
                3 => yield from pin!(child().on_stack())?,
                _ => yield from relay()?,
            };
            let sent = yield Ok(sum);
            if sent == 0 { Err(404_u32)?; }
            Ok(sent)
        }

        gen fn relay() -> impl Coroutine<u32, Yield = Result<u32, u32>, Return = u32> {
            yield from child()
        }
    }

    for way in 0..5 {
        let mut g = parent(way);
        assert_eq!((g.start(), g.resume(10)), (Yielded(Ok(1)), Yielded(Err(10))), "way {way}");
        assert_eq!((g.resume(20), g.resume(7)), (Yielded(Ok(30)), Complete(Ok(7))), "way {way}");
        let mut g = parent(way);
        _ = (g.start(), g.resume(1), g.resume(2));
        assert_eq!(g.resume(0), Complete(Err(404)));
    }
}

#[test]
fn blocks() {
    generators! {
        gen fn f(fails: bool) -> Result<u32, &'static str> {
            yield from gen { yield from tree(fails)?; yield Ok(3); }?;
            yield from gen move { yield from [Ok(4), Err("block")]?; };
            yield Ok(5);
        }

        fn as_value(fails: bool) -> impl Iterator<Item = Result<u32, &'static str>> {
            gen move { yield from f(fails)?; yield Ok(6); }
        }
    }

    let block = gen_block! {
        yield Ok::<u32, &str>(0);
        yield from leaf(true)?;
        yield Ok(9);
    };
    assert_eq!(all(block), [&[Ok(0)][..], &ended()].concat());

    let all_of = [&passed()[..], &[Ok(4), Err("block"), Ok(5)]].concat();
    assert_eq!(all(f(false)), all_of);
    assert_eq!(all(f(true)), ended());
    assert_eq!(all(as_value(true)), ended());
    assert_eq!(all(as_value(false)), [&all_of[..], &[Ok(6)]].concat());
}

#[test]
fn the_attribute() {
    #[generator]
    fn f(fails: bool) -> impl Iterator<Item = Result<u32, &'static str>> + Send {
        yield_from!(tree(fails)?);
        gen_core::yield_!(Ok(3));
    }

    #[generator]
    fn deeper(depth: u32) -> impl Iterator<Item = Result<u32, String>> {
        if depth == 0 {
            gen_core::yield_from!(f(true)?,);
        }
        gen_core::yield_from!(deeper(depth - 1)?);
        gen_core::yield_!(Ok(99));
    }

    assert_eq!(all(assert_send(f(false))), passed());
    assert_eq!(all(f(true)), ended());
    assert_eq!(all(deeper(3)), ended().map(|item| item.map_err(str::to_owned)));
}

#[test]
fn methods_and_traits() {
    struct Numbers(Vec<&'static str>);

    generators! {
        trait Source {
            type Error;

            gen fn items(&self) -> Result<u32, Self::Error>;

            gen fn twice<E: From<Self::Error>>(&self) -> Result<u32, E> {
                yield from self.items()?;
                yield from self.items()?;
            }
        }

        impl Source for Numbers {
            type Error = ParseIntError;

            gen fn items(&self) -> Result<u32, ParseIntError> {
                yield from self.0.iter().map(|word| word.parse())?;
            }
        }

        impl Numbers {
            gen fn rest(&mut self) -> Result<u32, ParseIntError> {
                if let Some(word) = self.0.pop() {
                    yield Ok(word.parse()?);
                    yield from self.rest()?;
                }
            }
        }
    }

    let failed = || Err("x".parse::<u32>().expect_err("it is no number"));
    assert_eq!(all(Numbers(vec!["1", "2"]).twice::<ParseIntError>()), [1, 2, 1, 2].map(Ok));
    assert_eq!(all(Numbers(vec!["1", "x"]).twice::<ParseIntError>()), [Ok(1), failed()]);
    assert_eq!(all(Numbers(vec!["1", "2"]).rest()), [Ok(2), Ok(1)]);
    assert_eq!(all(Numbers(vec!["1", "x", "3"]).rest()), [Ok(3), failed()]);
}

/// As it is.
macro_rules! pass {
    ($($tokens:tt)*) => { $($tokens)* };
}

#[test]
#[allow(clippy::useless_vec, reason = "the tokens of a macro are what is tested")]
fn in_the_tokens_of_other_macros() {
    generators! {
        gen fn f(fails: bool) -> Result<u32, &'static str> {
            assert_eq!((), yield from leaf(false)?);
            let values = vec![yield from tree(false)?, yield from leaf(fails).boxed()?];
            assert_eq!(values.len(), 2);
            yield Ok(3);
        }

        gen fn recurs(n: u32) -> Result<u32, String> {
            if n == 0 { Err("the end")?; }
            yield Ok(n);
            assert!(matches!((yield from recurs(n - 1)?), ()));
            yield Ok(100 + n);
        }

        gen fn passes(way: u32, fails: bool) -> Result<u32, String> {
            pass! {
                if way == 0 { yield from leaf(fails)?; }
                else if way == 1 { yield from tree(fails)?; }
                else { yield from vec![Ok(1), Err("yielded")]?; }
                yield Ok(3);
            }
        }
    }

    let twice = [&passed()[..3], &passed()[..3]].concat();
    assert_eq!(all(f(false)), [&twice[..], &passed()].concat());
    assert_eq!(all(assert_send(f(true))), [&twice[..], &ended()].concat());
    assert_eq!(all(recurs(3)), [Ok(3), Ok(2), Ok(1), Err("the end".to_owned())]);
    for way in 0..2 {
        assert_eq!(all(passes(way, false)).len(), 4);
        assert_eq!(all(passes(way, true)), ended().map(|item| item.map_err(str::to_owned)));
    }
    assert_eq!(all(passes(2, false)), [Ok(1), Err("yielded".to_owned())]);
}

#[test]
fn macros_that_a_body_defines() {
    generators! {
        gen fn f(way: u32, fails: bool) -> Result<u32, &'static str> {
            macro_rules! walk {
                ($child:expr) => { yield from $child?; };
                (twice $child:expr) => { walk!($child); walk!($child); };
            }
            match way {
                0 => { walk!(leaf(fails)); }
                1 => { walk!(tree(fails)); }
                2 => { walk!(tree(fails).boxed()); }
                _ => { walk!(twice leaf(fails)); }
            }
            yield Ok(3);
        }
    }

    for way in 0..3 {
        assert_eq!(all(f(way, false)), passed(), "way {way}");
        assert_eq!(all(f(way, true)), ended(), "way {way}");
    }
    assert_eq!(all(f(3, true)), ended());
    assert_eq!(all(f(3, false)), [&passed()[..3], &passed()].concat());
}

/// `yield from` before a fragment of a macro around the generator.
#[test]
fn macros_around_the_generator() {
    macro_rules! chained {
        ($name:ident, $first:expr, $($more:expr),*) => {
            generators! {
                gen fn $name(fails: bool) -> Result<u32, &'static str> {
                    yield from $first?;
                    $(yield from $more?;)*
                    if fails { Err("own")?; }
                }
            }
        };
    }

    chained!(good, leaf(false), tree(false), [Ok(7)]);
    chained!(bad, leaf(false), tree(true), [Ok(7)]);
    let twice = [&passed()[..3], &passed()[..3]].concat();
    assert_eq!(all(good(true)), [&twice[..], &[Ok(7), Err("own")]].concat());
    assert_eq!(all(bad(true)), [&passed()[..3], &ended()].concat());
}

/// Under another attribute the generator is made by a closure that takes a handle.
#[test]
fn where_other_attributes_see_the_body() {
    use gen_hostile::forging as foreign;

    generators! {
        gen fn f(way: u32, fails: bool) -> Result<u32, &'static str> {
            #[foreign]
            fn used() {}
            used();
            match way {
                0 => yield from leaf(fails)?,
                1 => yield from tree(fails)?,
                2 => yield from tree(fails).boxed()?,
                _ => yield from vec![Ok(1), Err("yielded")]?,
            }
            yield Ok(3);
        }
    }

    for way in 0..3 {
        assert_eq!(all(f(way, false)), passed(), "way {way}");
        assert_eq!(all(f(way, true)), ended(), "way {way}");
    }
    assert_eq!(all(f(3, false)), [Ok(1), Err("yielded")]);
}

/// `yield from x?` in every position of an expression.
#[test]
#[allow(clippy::unit_cmp, reason = "an operand of `!=` is such a position")]
fn positions() {
    generators! {
        gen fn f(at: u32, fails: bool) -> Result<u32, &'static str> {
            match at {
                0 => { let () = yield from leaf(fails)?; }
                1 => if at == 1 { yield from(leaf(fails)?) } else { yield from [Ok(9)] },
                2 => { (yield from (tree(fails)?)); }
                3 => { for _ in 0..1 { yield from(tree(fails)?,); } }
                4 => { let () = (yield from tree(fails)?); }
                5 => { let _ = ((yield from leaf(fails)?), 1); }
                6 => { if (yield from tree(fails)?) != () { return; } }
                8 => yield from if at == 8 { leaf(fails).boxed() } else { tree(fails).boxed() }?,
                9 => yield from match at { 9 => tree(fails), _ => tree(true) }?,
                10 => yield from { assert_eq!(at, 10); leaf(fails) }?,
                _ => { return yield from leaf(fails)?; }
            }
            yield Ok(3);
        }
    }

    for at in [0, 1, 2, 3, 4, 5, 6, 8, 9, 10] {
        assert_eq!(all(f(at, false)), passed(), "at {at}");
        assert_eq!(all(f(at, true)), ended(), "at {at}");
    }
    assert_eq!(all(f(7, false)), passed()[..3]);
    assert_eq!(all(f(7, true)), ended());
}

/// Closures and `async` blocks keep their own `?`.
#[test]
fn question_marks_of_closures_beside_delegations() {
    generators! {
        gen fn f(text: &str) -> Result<u32, String> {
            let parse = |word: &str| -> Result<u32, ParseIntError> { Ok(word.parse::<u32>()? + 1) };
            yield from text.split(' ').map(|word| parse(word).map_err(|_| word))?;
            let first = || Some(text.chars().next()?.len_utf8());
            yield Ok(u32::try_from(first().unwrap_or(0)).expect("it is small"));
        }
    }

    assert_eq!(all(f("1 2")), [Ok(2), Ok(3), Ok(1)]);
    assert_eq!(all(f("1 x 2")), [Ok(2), Err("x".to_owned())]);
}
