//! Panics: every live local is dropped once, innermost first, and the stream is at its end.

use super::{Task, later, pause};
use futures::StreamExt as _;
use futures::stream::FusedStream;
use gen_core::{GenState, gen_block, generators};
use gen_tests::{Tracker, panic_of};
use std::pin::pin;
use std::task::Poll::Ready;

async fn explodes(log: &Tracker) -> u32 {
    let _awaited = log.guard("awaited");
    pause().await;
    panic!("in a future");
}

generators! {
    async gen fn in_the_body(log: &Tracker) -> u32 {
        let _a = log.guard("a");
        yield 1;
        let _b = log.guard("b");
        if later(true).await {
            panic!("in the body");
        }
        yield 2;
    }

    async gen fn in_a_future(log: &Tracker) -> u32 {
        let _a = log.guard("a");
        yield 1;
        yield explodes(log).await;
    }

    async gen fn deep(log: &Tracker, depth: u32) -> u32 {
        let _guard = log.guard(format!("level {depth}"));
        yield depth;
        if depth > 0 {
            yield from deep(log, depth - 1);
        }
        yield explodes(log).await;
    }

    async gen fn in_a_for_await(log: &Tracker) -> u32 {
        let _outer = log.guard("outer");
        for await n in in_the_body(log) {
            let _inner = log.guard("inner");
            yield n;
        }
    }

    async gen fn in_a_leaf(log: &Tracker) -> u32 {
        let _parent = log.guard("parent");
        yield from in_the_body(log);
    }

    async gen fn catches(log: &Tracker) -> String {
        let mut numbers = Box::pin(in_the_body(log));
        while let Some(n) = numbers.next().await {
            // The panic is caught within one poll.
            let next = std::panic::AssertUnwindSafe(numbers.next());
            match futures::FutureExt::catch_unwind(next).await {
                Ok(item) => yield format!("{n} {item:?}"),
                Err(_) => yield format!("caught after {n}"),
            }
        }
    }
}

/// Polls to the panic.
macro_rules! explode {
    ($stream:expr) => {{
        let task = Task::new();
        let mut stream = Box::pin($stream);
        let message = panic_of(|| while task.poll(stream.as_mut()) != Ready(None) {});
        assert_eq!(stream.state(), GenState::Done);
        assert!(stream.is_terminated());
        for _ in 0..2 {
            assert_eq!(task.poll(stream.as_mut()), Ready(None));
        }
        message
    }};
}

#[test]
fn in_a_body() {
    let log = Tracker::new();
    assert_eq!(explode!(in_the_body(&log)), "in the body");
    assert_eq!((log.take(), log.live()), (vec!["b".into(), "a".into()], 0));
}

#[test]
fn in_an_awaited_future() {
    let log = Tracker::new();
    assert_eq!(explode!(in_a_future(&log)), "in a future");
    assert_eq!((log.take(), log.live()), (vec!["awaited".into(), "a".into()], 0));
}

#[test]
fn deep_in_a_recursion() {
    let log = Tracker::new();
    assert_eq!(explode!(deep(&log, 3)), "in a future");
    assert_eq!(log.take(), ["awaited", "level 0", "level 1", "level 2", "level 3"]);
    assert_eq!(log.live(), 0);
}

#[test]
fn in_a_loop_over_a_stream() {
    let log = Tracker::new();
    assert_eq!(explode!(in_a_for_await(&log)), "in the body");
    assert_eq!(log.take(), ["inner", "b", "a", "outer"]);
}

#[test]
fn in_a_leaf_that_is_delegated_to() {
    let log = Tracker::new();
    assert_eq!(explode!(in_a_leaf(&log)), "in the body");
    assert_eq!(log.take(), ["b", "a", "parent"]);
}

#[test]
fn at_the_first_poll() {
    let log = Tracker::new();
    let captured = log.guard("captured");
    let stream = gen_block! { async move {
        let _local = log.guard("local");
        if captured.name() == "captured" { panic!("at once"); }
        yield captured.name().len();
    } };
    assert_eq!(explode!(stream), "at once");
}

#[test]
fn caught_by_another_generator() {
    let log = Tracker::new();
    let items = super::all(catches(&log));
    assert_eq!(items, ["caught after 1"]);
    assert_eq!(log.live(), 0);
}

#[tokio::test]
async fn in_a_spawned_task() {
    let log = Tracker::new();
    let in_task = log.clone();
    let task = tokio::spawn(async move {
        let mut numbers = pin!(deep(&in_task, 2));
        while numbers.next().await.is_some() {}
    });
    assert!(task.await.unwrap_err().is_panic());
    assert_eq!(log.live(), 0);
    assert_eq!(log.take(), ["awaited", "level 0", "level 1", "level 2"]);
}
