//! `yield from` in async generators, to everything that it takes.

use super::{Task, all, later, pause};
use futures::StreamExt as _;
use gen_core::{AsyncGen, BoxGen, Co, Coroutine, Gen, LocalBoxGen, generators};
use gen_tests::Tracker;
use std::pin::{Pin, pin};
use std::rc::Rc;
use std::task::Poll::Ready;

generators! {
    gen fn plain_leaf(n: u32) -> u32 {
        for i in 0..n {
            yield i;
        }
    }

    gen fn plain_tree(n: u32) -> u32 {
        yield n;
        if n > 0 {
            yield from plain_tree(n - 1);
        }
    }

    gen fn plain_with_value(n: u32) -> impl Coroutine<(), Yield = u32, Return = String> {
        yield n;
        yield n + 1;
        format!("{n} and {}", n + 1)
    }

    async gen fn leaf(n: u32) -> u32 {
        for i in 0..n {
            yield later(i).await;
        }
    }

    async gen fn tree(n: u32) -> u32 {
        yield later(n).await;
        if n > 0 {
            yield from tree(n - 1);
            pause().await;
        }
    }

    async gen fn to_iterables(list: &[u32]) -> u32 {
        yield from [1, 2];
        pause().await;
        yield from list.iter().copied();
        yield from Some(9);
        yield from vec![later(10).await];
        yield from 20..22;
    }

    async gen fn to_plain_generators() -> u32 {
        yield from plain_leaf(2);
        pause().await;
        yield from plain_tree(2);
        pause().await;
        yield from plain_tree(1).boxed();
        pause().await;
        yield from plain_leaf(1).boxed();
        pause().await;
        yield from plain_tree(1).on_heap();
        pause().await;
        yield from plain_leaf(1).boxed_local();
        pause().await;
        yield from plain_tree(1).boxed_local();
        pause().await;
        yield from &mut plain_leaf(1);
        yield from pin!(plain_leaf(1).on_stack());
        yield from Gen::from_fn(async |co: &mut Co<u32>| co.yield_(99).await);
    }

    async gen fn to_started_ones() -> u32 {
        let mut boxed: BoxGen<'_, u32> = plain_tree(2).boxed();
        boxed.next();
        yield from boxed;
        let mut local: LocalBoxGen<'_, u32> = plain_leaf(3).boxed_local();
        local.next();
        yield from &mut local;
        let mut plain = plain_tree(2);
        plain.next();
        yield from plain;
        let mut finished = plain_leaf(0);
        finished.next();
        yield from finished;
    }

    async gen fn with_values() -> String {
        let mut words = Vec::new();
        for n in 0..2 {
            let value = later(n).await;
            words.push(value.to_string());
        }
        yield words.concat();
    }

    async gen fn values_of_plain_ones() -> u32 {
        let text = yield from plain_with_value(3);
        yield text.len() as u32;
        let boxed = yield from plain_with_value(5).boxed();
        assert_eq!(boxed, "5 and 6");
    }

    async gen fn to_async_ones() -> u32 {
        yield from leaf(2);
        yield from tree(2);
        yield from AsyncGen::from_fn(async |co: &mut Co<u32>| {
            pause().await;
            co.yield_(50).await;
        });
        yield from pin!(leaf(2));
        let mut started = Box::pin(tree(3));
        yield started.next().await.unwrap() + 100;
        yield from started.as_mut();
        // Finished.
        yield from started.as_mut();
        yield 60;
    }

    async gen fn in_other_macros() -> u32 {
        assert_eq!((), yield from leaf(2));
        assert_eq!((), yield from tree(1));
        assert_eq!((), yield from plain_tree(1));
        assert_eq!((), yield from [7]);
    }

    async gen fn temporaries(log: &Tracker) -> usize {
        yield from by_length(log.guard("temporary").name());
        log.note("after");
    }

    async gen fn by_length(name: &str) -> usize {
        pause().await;
        yield name.len();
        yield name.len() + 1;
    }

    async gen fn errors(list: Vec<Result<u32, String>>) -> Result<u32, String> {
        for item in list {
            let n = later(item).await?;
            yield Ok(n);
        }
    }

    async gen fn goes_on_after_errors() -> Result<u32, String> {
        yield from errors(vec![Ok(1), Err("wrong".into()), Ok(2)]);
        yield Ok(3);
    }

    gen fn not_send(n: Rc<u32>) -> u32 {
        yield *n;
        yield from [*n];
    }

    async gen fn in_branches(n: u32) -> u32 {
        match n {
            0 => yield from leaf(1),
            1 => yield from tree(1),
            _ => yield from [n],
        }
        if later(n).await == 0 { yield from tree(0) } else { yield from plain_leaf(1) }
    }
}

#[test]
fn iterables() {
    assert_eq!(all(to_iterables(&[5, 6])), [1, 2, 5, 6, 9, 10, 20, 21]);
}

#[test]
fn plain_generators() {
    let items = all(to_plain_generators());
    assert_eq!(items, [0, 1, 2, 1, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 0, 99]);
}

#[test]
fn plain_generators_that_were_started() {
    assert_eq!(all(to_started_ones()), [1, 0, 1, 2, 1, 0]);
}

#[test]
fn the_value_of_a_plain_coroutine() {
    assert_eq!(all(values_of_plain_ones()), [3, 4, 7, 5, 6]);
    assert_eq!(all(with_values()), ["01"]);
}

#[test]
fn async_generators() {
    assert_eq!(all(to_async_ones()), [0, 1, 2, 1, 0, 50, 0, 1, 103, 2, 1, 0, 60]);
}

#[test]
fn in_the_tokens_of_other_macros() {
    assert_eq!(all(in_other_macros()), [0, 1, 1, 0, 1, 0, 7]);
}

#[test]
fn in_branches_of_different_kinds() {
    assert_eq!(all(in_branches(0)), [0, 0]);
    assert_eq!(all(in_branches(1)), [1, 0, 0]);
    assert_eq!(all(in_branches(2)), [2, 0]);
}

#[test]
fn temporaries_in_the_operand_live_until_the_end() {
    let log = Tracker::new();
    assert_eq!(all(temporaries(&log)), [9, 10]);
    assert_eq!(log.take(), ["temporary", "after"]);
}

#[test]
fn an_error_of_the_child_is_an_item() {
    let items = all(goes_on_after_errors());
    assert_eq!(items, [Ok(1), Err("wrong".to_owned()), Ok(3)]);
}

#[test]
fn a_child_that_is_not_send() {
    generators! {
        async gen fn parent() -> u32 {
            yield from not_send(Rc::new(4));
            pause().await;
            yield from not_send(Rc::new(5));
        }
    }
    assert_eq!(all(parent()), [4, 4, 5, 5]);
}

#[test]
fn nothing_is_awaited_between_the_items_of_a_child() {
    let task = Task::new();
    let mut numbers: Pin<Box<_>> = Box::pin(to_iterables(&[]));
    assert_eq!(task.poll(numbers.as_mut()), Ready(Some(1)));
    assert_eq!(task.poll(numbers.as_mut()), Ready(Some(2)));
    assert!(task.poll(numbers.as_mut()).is_pending());
    assert_eq!(task.poll(numbers.as_mut()), Ready(Some(9)));
}
