//! `#[generator] async fn`: plain Rust syntax.

use super::{all, later};
use futures::Stream;
use gen_core::{GenState, generator};

#[generator]
async fn count(n: u32) -> impl Stream<Item = u32> {
    for i in 0..n {
        yield_!(later(i).await);
    }
}

#[generator]
pub async fn delegating(n: u32) -> impl Stream<Item = u32> + Send + 'static {
    yield_from!(count(n));
    yield_from!([7, 8]);
    if n > 0 {
        yield_from!(delegating(n - 1));
    }
}

#[generator]
async fn with_implied_bounds(
    text: &str,
) -> impl Stream<Item = char> + futures::stream::FusedStream + std::fmt::Debug + Send {
    for c in text.chars() {
        yield_!(c);
    }
}

#[generator]
async fn by_its_path() -> impl futures::Stream<Item = Result<u32, std::num::ParseIntError>> {
    yield_!(Ok(1));
    let n: u32 = later("x").await.parse()?;
    gen_core::yield_!(Ok(n));
}

struct Counter(u32);

impl Counter {
    #[generator]
    async fn up(&mut self) -> impl Stream<Item = u32> {
        while later(self.0).await < 3 {
            self.0 += 1;
            yield_!(self.0);
        }
    }
}

#[test]
fn items() {
    assert_eq!(all(count(3)), [0, 1, 2]);
    assert_eq!(all(with_implied_bounds("ab")), ['a', 'b']);
}

#[test]
fn it_is_the_type_of_the_keyword_form() {
    assert_eq!(count(1).state(), GenState::Created);
    assert_eq!(all(delegating(1)), [0, 7, 8, 7, 8]);
}

#[test]
fn bounds_after_the_trait_hold() {
    fn sent<T: Send + 'static>(value: T) -> T {
        value
    }
    assert_eq!(all(sent(delegating(0))), [7, 8]);
}

#[test]
fn the_trait_by_its_path_and_question_mark() {
    let items = all(by_its_path());
    assert_eq!(items[0], Ok(1));
    assert!(items[1].is_err() && items.len() == 2);
}

#[test]
fn methods() {
    let mut counter = Counter(1);
    assert_eq!(all(counter.up()), [2, 3]);
    assert_eq!(counter.0, 3);
}
