//! The state that an async generator reports.

use super::{Task, pause};
use futures::stream::FusedStream;
use futures::{Stream, StreamExt as _};
use gen_core::{GenState, generators};
use std::task::Poll::{Pending, Ready};

generators! {
    async gen fn waits_first() -> u32 {
        pause().await;
        yield 1;
        pause().await;
    }

    async gen fn tree(n: u32) -> u32 {
        pause().await;
        yield n;
        if n > 0 {
            yield from tree(n - 1);
        }
    }

    async gen fn empty() -> u32 {}
}

#[test]
fn from_created_to_done() {
    let task = Task::new();
    let mut numbers = Box::pin(waits_first());
    assert_eq!(numbers.state(), GenState::Created);
    assert_eq!(task.poll(numbers.as_mut()), Pending);
    assert_eq!(numbers.state(), GenState::Suspended);
    assert_eq!(task.poll(numbers.as_mut()), Ready(Some(1)));
    assert_eq!(numbers.state(), GenState::Suspended);
    assert_eq!(task.poll(numbers.as_mut()), Pending);
    assert_eq!((numbers.state(), numbers.is_terminated()), (GenState::Suspended, false));
    assert_eq!(task.poll(numbers.as_mut()), Ready(None));
    assert_eq!((numbers.state(), numbers.is_terminated()), (GenState::Done, true));
}

#[test]
fn none_for_ever_after_the_end() {
    let task = Task::new();
    let mut numbers = Box::pin(tree(2));
    while task.poll(numbers.as_mut()) != Ready(None) {}
    for _ in 0..3 {
        assert_eq!(task.poll(numbers.as_mut()), Ready(None));
        assert!(numbers.is_terminated());
    }
    let mut nothing = Box::pin(empty());
    assert!(!nothing.is_terminated());
    assert_eq!(task.poll(nothing.as_mut()), Ready(None));
    assert_eq!(task.poll(nothing.as_mut()), Ready(None));
}

#[test]
fn debug_shows_the_state() {
    let task = Task::new();
    let mut numbers = Box::pin(tree(0));
    assert_eq!(format!("{numbers:?}"), "AsyncGen { state: Created, .. }");
    let _ = task.poll(numbers.as_mut());
    assert_eq!(format!("{numbers:?}"), "AsyncGen { state: Suspended, .. }");
    while task.poll(numbers.as_mut()) != Ready(None) {}
    assert_eq!(format!("{numbers:?}"), "AsyncGen { state: Done, .. }");
}

#[test]
fn the_size_is_not_known() {
    assert_eq!(waits_first().size_hint(), (0, None));
    assert_eq!(tree(1).size_hint(), (0, None));
}

#[test]
fn moved_until_it_is_pinned() {
    let numbers = tree(1);
    let mut list = vec![numbers];
    let numbers = list.pop().unwrap();
    assert_eq!(super::all(Some(numbers).unwrap().boxed()), [1, 0]);
}
