//! Size hints of async generators.

use super::{Task, all, pause};
use futures::stream::FusedStream;
use futures::{Stream, StreamExt as _};
use gen_core::{BoxAsyncGen, LocalBoxAsyncGen, WithSizeHint, gen_block, generators};
use std::pin::{Pin, pin};
use std::task::Poll::{Pending, Ready};

generators! {
    /// Yields from an array of its own, and waits before each item.
    async gen fn numbers(n: u32) -> u32 {
        let numbers = [0, 1, 2, 3];
        for number in numbers.iter().take(n as usize) {
            pause().await;
            yield *number;
        }
    }

    async gen fn passed_on(hinted: WithSizeHint<BoxAsyncGen<'_, u32>>) -> u32 {
        yield from hinted;
    }
}

#[test]
fn of_every_placement() {
    assert_eq!(numbers(3).size_hint(), (0, None));
    assert_eq!(numbers(3).with_size_hint(2, Some(4)).size_hint(), (2, Some(4)));
    assert_eq!(numbers(3).with_size_hint(2, None).boxed().size_hint(), (2, None));
    assert_eq!(BoxAsyncGen::from(numbers(3)).with_size_hint(2, None).size_hint(), (2, None));
    assert_eq!(LocalBoxAsyncGen::from(numbers(3)).with_size_hint(2, None).size_hint(), (2, None));
    assert_eq!(WithSizeHint::new(pin!(numbers(3)), 3, Some(3)).size_hint(), (3, Some(3)));
    let block = gen_block! { async { yield 1; } };
    assert_eq!(block.with_size_hint(1, Some(1)).into_inner().size_hint(), (0, None));
}

/// Only items count, and the end.
#[test]
fn count_down() {
    let task = Task::new();
    let mut hinted = pin!(numbers(3).with_size_hint(2, Some(5)));
    let mut steps = Vec::new();
    while !hinted.is_terminated() {
        steps.push((task.poll(hinted.as_mut()), hinted.size_hint()));
    }
    assert_eq!(
        steps,
        [
            (Pending, (2, Some(5))),
            (Ready(Some(0)), (1, Some(4))),
            (Pending, (1, Some(4))),
            (Ready(Some(1)), (0, Some(3))),
            (Pending, (0, Some(3))),
            (Ready(Some(2)), (0, Some(2))),
            (Ready(None), (0, Some(0))),
        ]
    );
    assert_eq!(task.poll(hinted.as_mut()), Ready(None));
}

#[test]
fn reach_the_adaptors() {
    let hinted = || numbers(3).with_size_hint(3, Some(3));
    assert_eq!(hinted().chain(hinted()).size_hint(), (6, Some(6)));
    assert_eq!(hinted().take(2).size_hint(), (2, Some(2)));
    assert_eq!(hinted().enumerate().size_hint(), (3, Some(3)));
    assert_eq!(all(hinted().chain(hinted())), [0, 1, 2, 0, 1, 2]);
}

#[test]
fn do_not_hinder_a_delegation() {
    let hinted = BoxAsyncGen::from(numbers(3)).with_size_hint(3, Some(3));
    assert_eq!(all(passed_on(hinted)), [0, 1, 2]);
}

/// The body borrows from itself across its items.
#[test]
fn a_hinted_stream_stays_in_its_place() {
    let mut hinted = Box::pin(numbers(4).with_size_hint(4, Some(4)));
    assert_eq!(all(hinted.as_mut().take(2)), [0, 1]);
    let moved: Pin<Box<dyn Stream<Item = u32> + Send>> = hinted;
    assert_eq!(moved.size_hint(), (2, Some(2)));
    assert_eq!(all(moved), [2, 3]);
    let in_a_box = BoxAsyncGen::from(numbers(4)).with_size_hint(4, Some(4));
    let mut in_a_box = Box::new(in_a_box);
    assert_eq!(all((&mut *in_a_box).take(2)), [0, 1]);
    assert_eq!(all(in_a_box.into_inner()), [2, 3]);
}
