//! `#[try_yield] async gen fn`: `yield v` yields `Ok(v)` or `Some(v)`.

use super::{all, later, pause};
use futures::{Stream, TryStreamExt as _, stream};
use gen_core::{generator, generators};
use std::fmt::Debug;
use std::num::ParseIntError;

generators! {
    #[try_yield]
    async gen fn numbers(words: &str) -> Result<u32, ParseIntError> {
        for word in words.split(' ') {
            let n: u32 = later(word).await.parse()?;
            yield n;
            yield later(word.parse()).await?;
        }
    }

    #[try_yield]
    async gen fn options(n: u32) -> Option<&'static str> {
        yield "a";
        let text = String::from("b");
        if later(n).await == 0 { return None; }
        if n == 1 { return; }
        yield (text == "b").then_some("c")?;
    }

    #[try_yield]
    async gen fn objects() -> std::io::Result<Box<dyn Debug>> {
        yield Box::new(later(1).await);
        yield Box::new("x");
        Err(std::io::ErrorKind::Other)?;
    }

    #[try_yield]
    async gen fn units(n: u32) -> Result<(), String> {
        for _ in 0..n { yield; pause().await; }
        Err("units")?;
    }

    #[try_yield]
    async gen fn delegates(way: u32) -> Result<u32, String> {
        yield 0;
        yield from [Ok(1), Err("listed".to_owned())];
        match way {
            0 => yield from numbers("2 x").map_err(|_| "stream".to_owned())?,
            1 => yield from stream::iter([Ok(3), Err("iterable"), Ok(4)])?,
            2 => yield from delegates(1)?,
            _ => for await n in numbers("5") { yield n.unwrap_or(9) + 100; }
        }
        yield later(99).await;
    }
}

fn no_number() -> ParseIntError {
    "x".parse::<u32>().unwrap_err()
}

#[test]
fn results() {
    assert_eq!(all(numbers("1 2")), [1, 1, 2, 2].map(Ok));
    assert_eq!(all(numbers("1 x 2")), [Ok(1), Ok(1), Err(no_number())]);
    let sum = numbers("1 2").try_fold(0, |sum, n| async move { Ok(sum + n) });
    assert_eq!(futures::executor::block_on(sum), Ok(6));
}

#[test]
fn option_items() {
    assert_eq!(all(options(0)), [Some("a"), None]);
    assert_eq!(all(options(1)), [Some("a")]);
    assert_eq!(all(options(2)), [Some("a"), Some("c")]);
}

#[test]
fn coercions_and_yields_without_a_value() {
    let shown: Vec<_> = all(objects())
        .into_iter()
        .map(|item| item.map(|o| format!("{o:?}")).map_err(|e| e.kind()))
        .collect();
    assert_eq!(shown, [Ok("1".to_owned()), Ok("\"x\"".to_owned()), Err(std::io::ErrorKind::Other)]);
    assert_eq!(all(units(2)), [Ok(()), Ok(()), Err("units".to_owned())]);
}

#[test]
fn delegations_are_unchanged() {
    let text = |text: &str| Err(text.to_owned());
    let first = [Ok(0), Ok(1), text("listed")];
    let with = |more: &[Result<u32, String>]| [&first[..], more].concat();
    assert_eq!(all(delegates(0)), with(&[Ok(2), Ok(2), text("stream")]));
    assert_eq!(all(delegates(1)), with(&[Ok(3), text("iterable")]));
    assert_eq!(all(delegates(2)), with(&with(&[Ok(3), text("iterable")])));
    assert_eq!(all(delegates(3)), with(&[Ok(105), Ok(105), Ok(99)]));
}

#[test]
fn the_attribute() {
    #[generator(try_yield)]
    async fn f(n: u32) -> impl Stream<Item = Result<u32, String>> + Send {
        yield_!(later(n).await);
        if n == 0 {
            return Err("zero".to_owned());
        }
        yield_from!(f(n - 1)?);
    }
    assert_eq!(all(f(1)), [Ok(1), Ok(0), Err("zero".to_owned())]);
}
