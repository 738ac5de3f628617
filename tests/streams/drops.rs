//! Drops: of which values, when, and in which order.

use super::{Task, all, pause};
use futures::stream::BoxStream;
use futures::{Stream, StreamExt as _};
use gen_core::{GenState, gen_block, generators};
use gen_tests::{Guard, Tracker};
use std::future::pending;
use std::pin::{Pin, pin};
use std::sync::{Arc, Mutex};

/// Never ready, with a local.
async fn waits(log: &Tracker) {
    let _awaited = log.guard("awaited");
    pending::<()>().await;
}

generators! {
    async gen fn locals(log: &Tracker) -> u32 {
        let _a = log.guard("a");
        yield 1;
        {
            let _b = log.guard("b");
            pause().await;
            yield 2;
        }
        let _c = log.guard("c");
        waits(log).await;
    }

    async gen fn in_a_for_await(log: &Tracker) -> u32 {
        let _outer = log.guard("outer");
        for await n in locals(log) {
            let _inner = log.guard("inner");
            yield n;
        }
    }

    async gen fn frames(log: &Tracker, depth: u32) -> u32 {
        let _outer = log.guard(format!("outer {depth}"));
        let _inner = log.guard(format!("inner {depth}"));
        if depth > 0 {
            yield from frames(log, depth - 1);
        } else {
            yield 0;
            waits(log).await;
        }
    }

    gen fn plain_frames(log: &Tracker, depth: u32) -> u32 {
        let _guard = log.guard(format!("plain {depth}"));
        if depth > 0 {
            yield from plain_frames(log, depth - 1);
        }
        yield depth;
    }

    async gen fn children(log: &Tracker) -> u32 {
        let _root = log.guard("root");
        yield from plain_frames(log, 1);
        yield from plain_frames(log, 1).boxed();
        yield from vec![log.guard("x"), log.guard("y")].into_iter().map(|_| 5);
        yield from leaf(log);
        yield from pin!(leaf(log));
        assert_eq!((), yield from leaf(log));
    }

    async gen fn leaf(log: &Tracker) -> u32 {
        let _leaf = log.guard("leaf");
        yield 1;
    }

    async gen fn arguments(_a: Guard, b: Guard) -> u32 {
        let _local = b;
        yield 1;
        pause().await;
    }

    async gen fn items(log: &Tracker) -> Guard {
        yield log.guard("one");
        yield log.guard("two");
    }

    async gen fn bombs(log: &Tracker, depth: u32) -> u32 {
        let _a = log.guard(format!("a {depth}"));
        let _bomb = if depth == 1 { log.bomb("bomb") } else { log.guard(format!("b {depth}")) };
        if depth > 0 {
            yield from bombs(log, depth - 1);
        }
        pause().await;
        yield depth;
    }
}

/// What is logged by dropping a stream after so many polls.
fn dropped_after<'a, S: Stream>(
    polls: usize,
    log: &'a Tracker,
    make: impl FnOnce(&'a Tracker) -> S,
) -> Vec<String> {
    let task = Task::new();
    let mut stream = Box::pin(make(log));
    for _ in 0..polls {
        let _ = task.poll(stream.as_mut());
    }
    log.take();
    drop(stream);
    assert_eq!(log.live(), 0);
    log.take()
}

#[test]
fn never_polled() {
    let log = &Tracker::new();
    assert!(dropped_after(0, log, |log| locals(log)).is_empty());
    // Arguments are dropped with the generator.
    let dropped = dropped_after(0, log, |log| arguments(log.guard("a"), log.guard("b")));
    assert_eq!(dropped.len(), 2);
    let captured = log.guard("captured");
    drop(gen_block! { async move { yield captured.name().len(); } });
    assert_eq!(log.take(), ["captured"]);
}

#[test]
fn at_a_yield() {
    let log = &Tracker::new();
    assert_eq!(dropped_after(1, log, |log| locals(log)), ["a"]);
    assert_eq!(dropped_after(3, log, |log| locals(log)), ["b", "a"]);
    let dropped = dropped_after(1, log, |log| arguments(log.guard("a"), log.guard("b")));
    assert_eq!(dropped, ["b", "a"]);
}

#[test]
fn at_an_await() {
    let log = &Tracker::new();
    assert_eq!(dropped_after(2, log, |log| locals(log)), ["b", "a"]);
    assert_eq!(dropped_after(4, log, |log| locals(log)), ["awaited", "c", "a"]);
}

#[test]
fn in_a_loop_over_a_stream() {
    let log = &Tracker::new();
    assert_eq!(dropped_after(1, log, |log| in_a_for_await(log)), ["inner", "a", "outer"]);
    assert_eq!(dropped_after(2, log, |log| in_a_for_await(log)), ["b", "a", "outer"]);
    assert_eq!(dropped_after(4, log, |log| in_a_for_await(log)), ["awaited", "c", "a", "outer"]);
}

#[test]
fn deep_in_a_recursion() {
    let log = &Tracker::new();
    let frames = |log| frames(log, 2);
    let expected = ["inner 0", "outer 0", "inner 1", "outer 1", "inner 2", "outer 2"];
    assert_eq!(dropped_after(1, log, frames), expected);
    let dropped = dropped_after(2, log, frames);
    assert_eq!(dropped[0], "awaited");
    assert_eq!(dropped[1..], expected);
}

#[test]
fn children_of_every_kind_before_their_parent() {
    let log = &Tracker::new();
    let at = |polls| dropped_after(polls, log, |log| children(log));
    assert_eq!(at(1), ["plain 0", "plain 1", "root"]);
    assert_eq!(at(3), ["plain 0", "plain 1", "root"]);
    assert_eq!(at(5), ["y", "root"]);
    assert_eq!(at(7), ["leaf", "root"]);
    assert_eq!(at(8), ["leaf", "root"]);
    assert_eq!(at(9), ["leaf", "root"]);
    assert!(at(10).is_empty());
}

#[test]
fn at_the_end_not_with_the_generator() {
    let log = Tracker::new();
    let task = Task::new();
    let mut numbers = Box::pin(leaf(&log));
    let _ = task.poll(numbers.as_mut());
    assert_eq!(log.live(), 1);
    let _ = task.poll(numbers.as_mut());
    assert_eq!((log.live(), numbers.state()), (0, GenState::Done));
    log.take();
    drop(numbers);
    assert!(log.take().is_empty());
}

#[test]
fn items_belong_to_the_caller() {
    let log = Tracker::new();
    let mut both = all(items(&log));
    assert!(log.take().is_empty());
    drop(both.remove(1));
    drop(both);
    assert_eq!(log.take(), ["two", "one"]);
}

#[test]
fn set_to_something_else_in_its_pin() {
    let log = Tracker::new();
    let task = Task::new();
    let mut numbers = pin!(frames(&log, 1));
    let _ = task.poll(numbers.as_mut());
    numbers.set(frames(&log, 0));
    assert_eq!(log.take(), ["inner 0", "outer 0", "inner 1", "outer 1"]);
    let _ = task.poll(numbers.as_mut());
    assert_eq!(log.live(), 2);
}

#[test]
fn forgotten() {
    // Nothing of it is dropped, and nothing that it borrows is gone before.
    let log = Tracker::new();
    let task = Task::new();
    let mut numbers: Pin<Box<_>> = Box::pin(frames(&log, 3));
    let _ = task.poll(numbers.as_mut());
    std::mem::forget(numbers);
    assert_eq!((log.made(), log.live()), (8, 8));
    assert!(log.take().is_empty());
    std::mem::forget(frames(&log, 3));
    assert_eq!(log.made(), 8);
}

#[test]
fn a_panicking_destructor_does_not_stop_the_others() {
    let log = Tracker::new();
    let task = Task::new();
    let mut numbers = Box::pin(bombs(&log, 2));
    assert!(task.poll(numbers.as_mut()).is_pending());
    assert_eq!(gen_tests::panic_of(|| drop(numbers)), "bomb");
    assert_eq!(log.take(), ["b 0", "a 0", "bomb", "a 1", "b 2", "a 2"]);
    assert_eq!(log.live(), 0);
}

#[test]
fn a_stream_that_is_taken_from_is_dropped_with_its_adaptor() {
    let log = Tracker::new();
    assert_eq!(all(frames(&log, 1).take(1)), [0]);
    assert_eq!(log.live(), 0);
}

generators! {
    async gen fn lengths(list: Arc<Mutex<Vec<usize>>>) -> usize {
        loop {
            yield list.lock().expect("nobody panics").len();
        }
    }

    async gen fn lengths_in_a_task(list: Arc<Mutex<Vec<usize>>>) -> usize {
        loop {
            futures::join!(pause());
            yield list.lock().expect("nobody panics").len();
        }
    }
}

/// An item keeps no lock, so the generator can be sent.
#[test]
fn no_item_keeps_a_lock() {
    fn pushes(make: impl FnOnce(Arc<Mutex<Vec<usize>>>) -> BoxStream<'static, usize>) {
        let list = Arc::new(Mutex::new(Vec::new()));
        let lengths = make(list.clone()).take(3);
        let lengths = lengths.inspect(|length| list.try_lock().expect("it is free").push(*length));
        assert_eq!(all(lengths), [0, 1, 2]);
    }
    pushes(|list| lengths(list).boxed());
    pushes(|list| lengths_in_a_task(list).boxed());
}
