//! Generators and their parts on other threads.
//!
//! A waker is `Sync`, so a body can lend its own to another thread, and its handle with it, if what
//! passes through is `Send`; `ui/fail/handle_is_not_send.rs` is the other case.

use super::FOREIGN_HANDLE;
use gen_core::{BoxGen, Co, CoroutineState, Gen, generators};
use gen_tests::panic_of;
use std::future::poll_fn;
use std::pin::pin;
use std::task::{Context, Poll};
use std::thread;

generators! {
    gen fn threads(depth: u32) -> thread::ThreadId {
        yield thread::current().id();
        if depth > 0 {
            yield from threads(depth - 1);
        }
        yield thread::current().id();
    }
}

#[test]
fn a_generator_runs_where_it_is_resumed() {
    let mut running: BoxGen<'static, thread::ThreadId> = threads(3).boxed();
    let mut steps = 0;
    loop {
        let (rest, item, here) = thread::spawn(move || {
            let item = running.next();
            (running, item, thread::current().id())
        })
        .join()
        .expect("no panic");
        running = rest;
        match item {
            Some(ran) => assert_eq!(ran, here),
            None => break,
        }
        steps += 1;
    }
    assert_eq!(steps, 8);
}

#[test]
fn a_generator_is_dropped_on_another_thread() {
    let mut running = threads(100);
    running.nth(50);
    thread::spawn(move || drop(running)).join().expect("no panic");
}

#[test]
fn a_handle_lent_to_another_thread() {
    // BodyToken there: the item was made there, too. One thread at a time has the handle, and the
    // one that runs the generator waits.
    let mut strings = Gen::from_fn(async |co: &mut Co<String, String>| {
        let mut here = Vec::new();
        for n in 0..3 {
            let mut yields = pin!(co.yield_(format!("item {n}")));
            let answer = poll_fn(|cx| {
                let (waker, yields) = (cx.waker(), yields.as_mut());
                let poll = move || yields.poll(&mut Context::from_waker(waker));
                thread::scope(|scope| scope.spawn(poll).join()).expect("no panic")
            })
            .await;
            here.push(answer);
        }
        here
    });
    assert_eq!(strings.resume("unused".into()), CoroutineState::Yielded("item 0".into()));
    assert_eq!(strings.resume("a".into()), CoroutineState::Yielded("item 1".into()));
    assert_eq!(strings.resume("b".into()), CoroutineState::Yielded("item 2".into()));
    let all = ["a", "b", "c"].map(String::from).to_vec();
    assert_eq!(strings.resume("c".into()), CoroutineState::Complete(all));
}

#[test]
fn a_clone_of_the_waker_on_another_thread() {
    let numbers = Gen::from_fn(async |co: &mut Co<u32>| {
        let waker = poll_fn(|cx| Poll::Ready(cx.waker().clone())).await;
        let mut yields = pin!(co.yield_(1));
        thread::scope(|scope| {
            let poll = move || yields.as_mut().poll(&mut Context::from_waker(&waker));
            let message = scope.spawn(|| panic_of(poll)).join();
            assert_eq!(message.expect("a panic inside"), FOREIGN_HANDLE);
        });
        co.yield_(2).await;
    });
    assert_eq!(numbers.collect::<Vec<_>>(), [2]);
}
