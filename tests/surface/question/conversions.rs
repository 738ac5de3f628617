//! What `?` converts, and where in an expression it stands.

use super::{all, parse_error};
use gen_core::{gen_block, generators};
use std::fmt;
use std::num::{ParseFloatError, ParseIntError};

#[derive(PartialEq, Clone, Debug)]
enum Error {
    Int(ParseIntError),
    Float(ParseFloatError),
    Text(String),
}

impl From<ParseIntError> for Error {
    fn from(error: ParseIntError) -> Self {
        Error::Int(error)
    }
}

impl From<ParseFloatError> for Error {
    fn from(error: ParseFloatError) -> Self {
        Error::Float(error)
    }
}

impl From<&str> for Error {
    fn from(text: &str) -> Self {
        Error::Text(text.to_owned())
    }
}

type Fallible<T> = Result<T, Error>;

#[test]
fn errors_are_converted() {
    generators! {
        gen fn f(texts: [&str; 2]) -> Fallible<f64> {
            let [int, float] = texts;
            yield Ok(f64::from(int.parse::<i32>()?));
            yield Ok(float.parse::<f64>()?);
            Err("at the end")?;
        }
    }

    let text = Err(Error::Text("at the end".to_owned()));
    assert_eq!(all(f(["1", "2.5"])), [Ok(1.0), Ok(2.5), text]);
    assert_eq!(all(f(["x", "2.5"])), [Err(Error::Int(parse_error()))]);
    let float = "x".parse::<f64>().expect_err("it is no number");
    assert_eq!(all(f(["1", "x"])), [Ok(1.0), Err(Error::Float(float))]);
}

#[test]
fn errors_become_objects() {
    generators! {
        gen fn f(text: &str) -> Result<u32, Box<dyn std::error::Error + Send + Sync>> {
            yield Ok(text.parse()?);
            Err("a text")?;
            yield Err(fmt::Error.into());
        }
    }

    let shown = |text| -> Vec<_> { f(text).map(|item| item.map_err(|e| e.to_string())).collect() };
    assert_eq!(shown("1"), [Ok(1), Err("a text".to_owned())]);
    assert_eq!(shown("x"), [Err(parse_error().to_string())]);
}

/// The type of the operand is inferred as everywhere: from what is made of its value.
#[test]
fn values_are_inferred_through_the_question_mark() {
    generators! {
        gen fn f(texts: &[&str]) -> Fallible<u8> {
            for text in texts {
                let n: u8 = text.parse()?;
                yield Ok(n);
                let parsed: Result<Vec<u8>, _> = text.split(',').map(str::parse::<u8>).collect();
                yield parsed.map(|all| all[0]).map_err(Error::from);
                let sum = [n].iter().map(|n| Ok(*n)).sum::<Fallible<u8>>()?;
                yield Ok(sum);
            }
        }
    }

    assert_eq!(all(f(&["5", "256"]))[..3], [Ok(5), Ok(5), Ok(5)]);
    assert!(matches!(all(f(&["256"]))[..], [Err(Error::Int(_))]));
}

#[test]
#[allow(clippy::cast_possible_truncation, reason = "the length is small")]
fn question_marks_stand_anywhere_in_an_expression() {
    struct Pair {
        left: u32,
        right: u32,
    }

    fn add(a: u32, b: u32) -> u32 {
        a + b
    }

    fn of(text: &str) -> Result<&str, &'static str> {
        if text.is_empty() { Err("empty") } else { Ok(text) }
    }

    generators! {
        gen fn f(a: &str, b: &str) -> Fallible<u32> {
            yield Ok(add(a.parse()?, b.parse()?));
            yield Ok(of(a)?.parse::<u32>()? * of(b)?.parse::<u32>()?);
            let pair = Pair { left: a.parse()?, right: b.parse()? };
            yield Ok(pair.left - pair.right);
            let [x, y] = [a.parse::<u32>()?, b.parse()?];
            let (z, mut w) = (x.checked_sub(y).ok_or("negative")?, 1);
            w += of(a)?.parse::<u32>()?;
            yield Ok(z + w);
            if of(a)?.len() > 1 { yield Ok(1000); }
            while of(b)?.parse::<u32>()? > w { w += 1; }
            match of(b)?.parse::<u32>()? {
                0 => yield Ok(0),
                n => yield Ok(n + [10, 20][(n as usize).checked_sub(1).ok_or("zero")?]),
            }
            yield from of(a)?.chars().map(|c| c.to_digit(10).ok_or_else(|| "no digit".into()));
            for c in of(b)?.chars() { yield Ok(c.to_digit(10).ok_or("no digit")? + 100); }
            return yield Ok(of("")?.len() as u32);
        }
    }

    let empty = [Err(Error::Text("empty".to_owned()))];
    let expected = [7, 10, 3, 9, 22, 5, 102].map(Ok);
    assert_eq!(all(f("5", "2")), [&expected[..], &empty].concat());
    assert_eq!(all(f("", "2")), [Err(Error::Int("".parse::<u32>().expect_err("empty")))]);
    assert_eq!(all(f("1", "")).len(), 1);
}

#[test]
fn question_marks_in_the_tokens_of_other_macros() {
    generators! {
        gen fn f(text: &str) -> Fallible<String> {
            yield Ok(format!("<{}>", text.parse::<u32>()?));
            let all = vec![text.parse::<u32>()?, 5];
            yield Ok(format!("{all:?} {n}", n = text.parse::<u8>()?));
            assert_eq!(text.parse::<u32>()?, all[0], "{}", text.parse::<u8>()?);
            println!("{}", text.parse::<u16>()?);
            let nested = [format!("{:?}", vec![text.parse::<u8>()?; 2])].concat();
            yield Ok(nested);
            assert!(matches!(text.parse::<u8>()?, 1..=9));
            Err(format!("{} failed", text.parse::<u32>()?).as_str())?;
        }

        gen fn fails(first: Result<u32, &'static str>) -> Fallible<Vec<u32>> {
            yield Ok(vec![]);
            yield Ok(vec![1, first?, 2]);
            yield Ok(vec![3]);
        }
    }

    let failed = Err(Error::Text("7 failed".to_owned()));
    let expected = ["<7>", "[7, 5] 7", "[7, 7]"].map(|text| Ok(text.to_owned()));
    assert_eq!(all(f("7")), [&expected[..], &[failed]].concat());
    assert_eq!(all(f("x")), [Err(Error::Int(parse_error()))]);
    assert_eq!(all(fails(Ok(5))), [Ok(vec![]), Ok(vec![1, 5, 2]), Ok(vec![3])]);
    assert_eq!(all(fails(Err("no"))), [Ok(vec![]), Err(Error::Text("no".to_owned()))]);
}

/// A block says what its items are by what it yields, or by how it is used.
#[test]
fn blocks_of_results() {
    fn sums(texts: &[&str]) -> impl Iterator<Item = Option<u32>> {
        gen_block! { move {
            let mut sum = 0_u32;
            for text in texts {
                sum = sum.checked_add(text.parse().ok()?)?;
                yield Some(sum);
            }
        } }
    }

    let texts = ["1", "x"];
    let items = gen_block! {
        for text in texts { yield Ok::<u32, ParseIntError>(text.parse()?); }
    };
    assert_eq!(all(items), [Ok(1), Err(parse_error())]);
    assert_eq!(all(sums(&["1", "2"])), [Some(1), Some(3)]);
    assert_eq!(all(sums(&["1", "x", "2"])), [Some(1), None]);
    assert_eq!(all(sums(&["1", "4294967295"])), [Some(1), None]);
}

/// A body that has nothing but `?` in it, and one whose end cannot be reached.
#[test]
fn bodies_of_question_marks() {
    generators! {
        gen fn only(value: Option<u32>) -> Option<u32> { value?; }

        gen fn endless(mut words: std::str::Split<'_, char>) -> Option<usize> {
            loop { yield Some(words.next()?.len()); }
        }

        gen fn at_once() -> Result<u32, ()> { Err(())? }
    }

    assert_eq!((all(only(None)), all(only(Some(1)))), (vec![None], vec![]));
    assert_eq!(all(endless("a bc".split(' '))), [Some(1), Some(2), None]);
    assert_eq!(all(at_once()), [Err(())]);
}

/// In traits, generic over the error.
#[test]
fn generic_errors() {
    generators! {
        trait Source {
            type Error;

            gen fn items(&self) -> Result<u32, Self::Error>;

            gen fn doubled<E: From<Self::Error>>(&self) -> Result<u32, E> {
                for item in self.items() { yield Ok(item? * 2); }
            }
        }

        impl Source for [&str] {
            type Error = ParseIntError;

            gen fn items(&self) -> Result<u32, ParseIntError> {
                for text in self { yield Ok(text.parse()?); }
            }
        }
    }

    let items: Vec<Fallible<u32>> = ["1", "x", "2"][..].doubled().collect();
    assert_eq!(items, [Ok(2), Err(Error::Int(parse_error()))]);
}
