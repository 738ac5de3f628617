//! `async-stream`.

use crate::{all, allocations, manifest, send, stack};
use async_stream::stream;
use futures::executor::block_on;
use futures::{Stream, StreamExt as _};
use gen_tests::panic_of;
use std::pin::{Pin, pin};

fn numbers() -> impl Stream<Item = u32> + Send {
    stream! {
        for n in 1..=3 {
            yield n;
        }
    }
}

#[test]
fn needs_std() {
    assert!(!manifest("async-stream").0);
}

/// No: a `Stream`.
#[test]
fn is_an_iterator() {
    assert_eq!(all(numbers()), [1, 2, 3]);
}

#[test]
fn borrows_across_a_yield() {
    let doubled = stream! {
        let list = vec![1, 2];
        for n in &list {
            yield 2 * n;
        }
    };
    assert_eq!(all(doubled), [2, 4]);
}

/// No: a `yield` is `()`, and so is what the stream comes to.
#[test]
fn takes_and_returns_values() {
    let units = stream! {
        let received: () = yield 1;
        assert_eq!(received, ());
    };
    assert_eq!(all(units), [1]);
}

/// By a loop over a boxed one: each level takes native stack.
#[test]
fn recursion() {
    fn bottom(depth: u32) -> Pin<Box<dyn Stream<Item = usize>>> {
        Box::pin(stream! {
            if depth == 0 {
                yield stack();
            } else {
                for await item in bottom(depth - 1) {
                    yield item;
                }
            }
        })
    }
    let depth = |n| block_on(bottom(n).next()).expect("an item");
    assert!(depth(10).abs_diff(depth(1000)) > 990 * size_of::<usize>());
}

#[test]
fn after_the_end() {
    let mut numbers = pin!(numbers());
    block_on(numbers.by_ref().for_each(async |_| ()));
    assert_eq!(block_on(numbers.next()), None);
    assert_eq!(block_on(numbers.next()), None);
}

#[test]
fn after_a_panic() {
    let mut fails = pin!(stream! {
        yield 1;
        panic!("on purpose");
    });
    block_on(fails.next());
    assert_eq!(panic_of(|| block_on(fails.next())), "on purpose");
    panic_of(|| block_on(fails.next()));
}

/// Where it is pinned on the stack.
#[test]
fn allocations_are_none() {
    // What the executor allocates, it allocates once.
    block_on(async {});
    let pinned = async {
        let mut numbers = pin!(numbers());
        while numbers.next().await.is_some() {}
    };
    assert_eq!(allocations(|| block_on(pinned)), allocations(|| block_on(async {})));
}

#[test]
fn is_send() {
    assert_eq!(all(send(numbers())), [1, 2, 3]);
}
