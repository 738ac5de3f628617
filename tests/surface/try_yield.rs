//! `#[try_yield]`: `yield v` yields `Ok(v)` or `Some(v)`.

use gen_core::{GenState, generator, generators};
use gen_tests::Tracker;
use std::fmt::Debug;
use std::io;
use std::num::ParseIntError;

fn all<T>(items: impl Iterator<Item = T>) -> Vec<T> {
    items.collect()
}

fn no_number() -> ParseIntError {
    "x".parse::<u32>().expect_err("it is no number")
}

#[test]
fn results() {
    generators! {
        #[try_yield]
        gen fn f(words: &str) -> Result<u32, ParseIntError> {
            for word in words.split(' ') {
                let n: u32 = word.parse()?;
                yield n;
                yield word.parse::<u32>()? * 10;
                yield word.parse()?;
            }
        }
    }

    assert_eq!(all(f("1 2")), [1, 10, 1, 2, 20, 2].map(Ok));
    assert_eq!(all(f("1 x 2")), [Ok(1), Ok(10), Ok(1), Err(no_number())]);
    let mut g = f("x");
    assert_eq!((g.next(), g.next(), g.state()), (Some(Err(no_number())), None, GenState::Done));
    assert_eq!(f("1 2").sum::<Result<u32, _>>(), Ok(36));
}

#[test]
fn options() {
    generators! {
        #[try_yield]
        gen fn f(text: &str) -> Option<char> {
            yield text.chars().next()?;
            if text == "stop" { return None; }
            if text == "end" { return; }
            yield 'z';
        }
    }

    assert_eq!(all(f("abc")), [Some('a'), Some('z')]);
    assert_eq!(all(f("")), [None]);
    assert_eq!(all(f("stop")), [Some('s'), None]);
    assert_eq!(all(f("end")), [Some('e')]);
}

#[test]
fn aliases() {
    type Fallible<T> = Result<T, String>;
    type Maybe = Option<u32>;

    generators! {
        #[try_yield]
        gen fn lines(text: &[u8]) -> io::Result<String> {
            let mut text = io::BufReader::new(text);
            loop {
                let mut line = String::new();
                if io::BufRead::read_line(&mut text, &mut line)? == 0 { return; }
                yield line;
            }
        }

        #[try_yield]
        gen fn own(n: u32) -> Fallible<u32> { yield n; Err("own")?; }

        #[try_yield]
        gen fn maybe(n: u32) -> Maybe { yield n; yield n.checked_sub(2)?; }

        #[try_yield]
        gen fn by_path(n: u32) -> std::result::Result<u32, std::fmt::Error> { yield n; return Err(std::fmt::Error); }
    }

    let items = all(lines(b"a\nb\n\xff\nc").map(|line| line.map_err(|e| e.kind())));
    let expected = [Ok("a\n".to_owned()), Ok("b\n".to_owned()), Err(io::ErrorKind::InvalidData)];
    assert_eq!(items, expected);
    assert_eq!(all(own(1)), [Ok(1), Err("own".to_owned())]);
    assert_eq!((all(maybe(3)), all(maybe(1))), (vec![Some(3), Some(1)], vec![Some(1), None]));
    assert_eq!(all(by_path(1)), [Ok(1), Err(std::fmt::Error)]);
}

#[test]
fn a_yield_without_a_value() {
    generators! {
        #[try_yield]
        gen fn steps(n: u32) -> Result<(), String> {
            for _ in 0..n { yield; }
            yield ();
            if n == 0 { Err("none")?; }
        }

        #[try_yield]
        gen fn ticks() -> Option<()> { yield; (yield); yield {}; }
    }

    assert_eq!(all(steps(2)), [Ok(()), Ok(()), Ok(())]);
    assert_eq!(all(steps(0)), [Ok(()), Err("none".to_owned())]);
    assert_eq!(all(ticks()), [Some(()); 3]);
}

/// The type of the values is known at the `yield`, as without the attribute.
#[test]
fn coercions() {
    generators! {
        #[try_yield]
        gen fn objects() -> Result<Box<dyn Debug>, String> {
            yield Box::new(1);
            let text = String::from("x");
            yield Box::new(text);
            yield Box::new([0_u8; 2]) as Box<dyn Debug>;
        }

        #[try_yield]
        gen fn texts(list: &[String]) -> Option<&str> {
            for text in list { yield text; }
            yield "end";
        }

        #[try_yield]
        gen fn slices(list: &Vec<u8>) -> Result<&[u8], ()> { yield list; yield &[1, 2]; yield list.get(1..).ok_or(())?; }

        #[try_yield]
        gen fn functions() -> Option<fn(u32) -> u32> { yield |n| n + 1; yield u32::count_ones; }

        #[try_yield]
        gen fn inferred() -> Result<Vec<u8>, ParseIntError> {
            yield "1 2".split(' ').map(str::parse).collect::<Result<_, _>>()?;
            yield Vec::new();
            yield "3".parse().map(|n| vec![n])?;
            yield <_>::default();
        }

        #[try_yield]
        gen fn numbers() -> Result<u64, ()> { yield 5; yield 1 << 40; }
    }

    let shown = all(objects().map(|item| format!("{:?}", item.expect("an object"))));
    assert_eq!(shown, ["1", "\"x\"", "[0, 0]"]);
    assert_eq!(all(texts(&["a".to_owned()])), [Some("a"), Some("end")]);
    assert_eq!(all(slices(&vec![7, 8])), [Ok(&[7, 8][..]), Ok(&[1, 2]), Ok(&[8])]);
    assert_eq!(all(slices(&vec![])), [Ok(&[][..]), Ok(&[1, 2]), Err(())]);
    assert_eq!(all(functions().flatten().map(|f| f(3))), [4, 2]);
    assert_eq!(all(inferred()), [Ok(vec![1, 2]), Ok(vec![]), Ok(vec![3]), Ok(vec![])]);
    assert_eq!(all(numbers()), [Ok(5), Ok(1 << 40)]);
}

/// The items of a `yield from` are whole items.
#[test]
fn delegations_are_unchanged() {
    generators! {
        gen fn plain(n: u32) -> Result<u32, String> { yield Ok(n); yield Err("yielded".to_owned()); }

        #[try_yield]
        gen fn tries(n: u32) -> Result<u32, String> {
            if n == 0 { return Err("zero".to_owned()); }
            yield n;
            yield from tries(n - 1)?;
        }

        #[try_yield]
        gen fn f(way: u32) -> Result<u32, String> {
            yield 1;
            yield from [Ok(2), Err("listed".to_owned())];
            yield from plain(3);
            yield from tries(1);
            match way {
                0 => yield from tries(2)?,
                1 => yield from vec![Ok(4), Err("in the list")]?,
                2 => yield from tries(2).boxed()?,
                _ => {}
            }
            for n in tries(1) { yield n.unwrap_or(50); }
            yield 99;
        }
    }

    let text = |text: &str| Err(text.to_owned());
    let first = [Ok(1), Ok(2), text("listed"), Ok(3), text("yielded"), Ok(1), text("zero")];
    let with = |more: &[Result<u32, String>]| [&first[..], more].concat();
    assert_eq!(all(f(0)), with(&[Ok(2), Ok(1), text("zero")]));
    assert_eq!(all(f(1)), with(&[Ok(4), text("in the list")]));
    assert_eq!(all(f(2)), with(&[Ok(2), Ok(1), text("zero")]));
    assert_eq!(all(f(3)), with(&[Ok(1), Ok(50), Ok(99)]));
}

/// As Python's `yield` of a value that is an exception: the error is the value.
#[test]
fn values_that_are_results_themselves() {
    generators! {
        #[try_yield]
        gen fn f() -> Result<Option<u32>, String> {
            yield Some(1);
            yield None;
            let inner: Option<u32> = Err("failed")?;
            yield inner;
        }

        #[try_yield]
        gen fn nested() -> Option<Result<u32, ()>> { yield Ok(1); yield Err(()); }
    }

    assert_eq!(all(f()), [Ok(Some(1)), Ok(None), Err("failed".to_owned())]);
    assert_eq!(all(nested()), [Some(Ok(1)), Some(Err(()))]);
}

#[test]
fn the_body_ends_by_a_value() {
    generators! {
        #[try_yield]
        gen fn f(n: u32) -> Result<u32, String> {
            match n {
                0 => return Err("zero".to_owned()),
                1 => return,
                2 => return yield 20,
                3 => Err("three")?,
                _ => {}
            }
            yield n
        }
    }

    assert_eq!(all(f(0)), [Err("zero".to_owned())]);
    assert!(all(f(1)).is_empty());
    assert_eq!(all(f(2)), [Ok(20)]);
    assert_eq!(all(f(3)), [Err("three".to_owned())]);
    assert_eq!(all(f(4)), [Ok(4)]);
}

/// Locals are dropped before the error comes out, and items are moved, not copied.
#[test]
fn drops() {
    generators! {
        #[try_yield]
        gen fn f(log: &Tracker) -> Result<gen_tests::Guard, &'static str> {
            let _local = log.guard("local");
            yield log.guard("item");
            Err("failed")?;
        }
    }

    let log = Tracker::new();
    let mut g = f(&log);
    drop(g.next());
    assert_eq!(log.take(), ["item"]);
    assert!(matches!(g.next(), Some(Err("failed"))));
    assert_eq!(log.take(), ["local"]);
    assert_eq!(log.made(), 2);
}

/// A `yield` that other macros see, or that is made by one.
#[test]
#[allow(clippy::useless_vec, reason = "the tokens of a macro are what is tested")]
fn in_macros() {
    macro_rules! pass {
        ($($tokens:tt)*) => { $($tokens)* };
    }

    generators! {
        #[try_yield]
        gen fn f(fails: bool) -> Result<u32, String> {
            macro_rules! twice { ($n:expr) => { yield $n; yield $n + 1; }; }
            twice!(1);
            pass! { yield 3; if fails { Err("passed")?; } }
            let units = vec![yield 4, yield 5];
            assert_eq!(units.len(), 2);
            assert_eq!((), yield 6);
        }
    }

    assert_eq!(all(f(false)), [1, 2, 3, 4, 5, 6].map(Ok));
    assert_eq!(all(f(true)), [Ok(1), Ok(2), Ok(3), Err("passed".to_owned())]);
}

#[test]
fn under_other_attributes() {
    use gen_hostile::forging as foreign;

    generators! {
        #[try_yield]
        gen fn f(n: u32) -> Result<Box<dyn Debug>, String> {
            #[foreign]
            fn used() {}
            used();
            yield Box::new(n);
            if n == 0 { Err("zero")?; }
        }
    }

    let shown = |n| all(f(n).map(|item| item.map(|object| format!("{object:?}"))));
    assert_eq!(shown(1), [Ok("1".to_owned())]);
    assert_eq!(shown(0), [Ok("0".to_owned()), Err("zero".to_owned())]);
}

#[test]
fn methods_and_traits() {
    struct Words(Vec<String>);

    generators! {
        trait Parses {
            type Value;
            type Error;

            #[try_yield]
            gen fn parse(&self) -> Result<Self::Value, Self::Error>;

            #[try_yield]
            gen fn paired(&self) -> Result<(usize, Self::Value), Self::Error> {
                for (n, value) in self.parse().enumerate() { yield (n, value?); }
            }
        }

        impl Parses for Words {
            type Value = u32;
            type Error = ParseIntError;

            #[try_yield]
            gen fn parse(&self) -> Result<u32, ParseIntError> {
                for word in &self.0 { yield word.parse()?; }
            }
        }

        impl Words {
            #[try_yield]
            pub gen fn first<E: From<&'static str>>(&self) -> Result<&str, E> {
                yield self.0.first().ok_or("empty")?;
            }
        }
    }

    let words = Words(vec!["5".to_owned(), "x".to_owned()]);
    assert_eq!(all(words.paired()), [Ok((0, 5)), Err(no_number())]);
    assert_eq!(all(words.first::<String>()), [Ok("5")]);
    assert_eq!(all(Words(vec![]).first::<String>()), [Err("empty".to_owned())]);
}

#[test]
fn the_attribute_form() {
    #[generator(try_yield)]
    fn f(words: &str) -> impl Iterator<Item = Result<u32, ParseIntError>> + Send {
        for word in words.split(' ') {
            gen_core::yield_!(word.parse()?);
        }
        gen_core::yield_from!([Ok(99)]);
    }

    #[generator(try_yield)]
    fn options() -> impl Iterator<Item = Option<&'static str>> {
        yield_!("a");
        let text = String::from("b");
        yield_!((text == "b").then_some("c")?);
        return None;
    }

    #[generator(try_yield)]
    fn units() -> impl Iterator<Item = Result<(), ()>> {
        yield_!();
    }

    assert_eq!(all(f("1 2")), [Ok(1), Ok(2), Ok(99)]);
    assert_eq!(all(f("1 x")), [Ok(1), Err(no_number())]);
    assert_eq!(all(options()), [Some("a"), Some("c"), None]);
    assert_eq!(all(units()), [Ok(())]);
}

/// A `gen` block in the body is a generator of its own, without the attribute.
#[test]
fn blocks_in_the_body() {
    generators! {
        #[try_yield]
        gen fn f() -> Result<u32, String> {
            yield 1;
            for n in gen { yield 2; yield 3; } { yield n; }
            yield from gen { yield Ok(4); yield Err("block".to_owned()); };
            let parse = |text: &str| text.parse::<u32>().map_err(|_| "no number");
            yield parse("5")?;
            yield parse("x")?;
        }
    }

    let text = |text: &str| Err(text.to_owned());
    let expected = [Ok(1), Ok(2), Ok(3), Ok(4), text("block"), Ok(5), text("no number")];
    assert_eq!(all(f()), expected);
}
