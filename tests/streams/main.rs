//! How async generators behave, a module for each topic.
#![forbid(unsafe_code)]
#![allow(
    clippy::all,
    clippy::pedantic,
    reason = "the tests write what people may write, not what they should"
)]

mod attacks;
mod attribute;
mod auto_traits;
mod boxed;
mod delegation;
mod drops;
mod errors_through;
mod executors;
mod for_await;
mod for_await_in_futures;
mod in_place;
mod items;
mod methods;
mod next;
mod on_stack_loops;
mod operands;
mod panics;
mod recursion;
mod size_hints;
mod states;
mod try_yield;
mod wakers;
mod walk;

use futures::{Stream, StreamExt as _};
use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::future::poll_fn;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering::SeqCst};
use std::task::{Context, Poll, Wake, Waker};

/// All items.
fn all<S: Stream>(stream: S) -> Vec<S::Item> {
    futures::executor::block_on(stream.collect())
}

/// Pending once.
async fn pause() {
    let mut paused = false;
    poll_fn(|cx| {
        if std::mem::replace(&mut paused, true) {
            return Poll::Ready(());
        }
        cx.waker().wake_by_ref();
        Poll::Pending
    })
    .await;
}

/// `value`, a poll later.
async fn later<T>(value: T) -> T {
    pause().await;
    value
}

/// Polls a future once.
async fn poll_once<F: Future>(future: F) -> Option<F::Output> {
    let mut future = std::pin::pin!(future);
    poll_fn(|cx| {
        Poll::Ready(match future.as_mut().poll(cx) {
            Poll::Ready(output) => Some(output),
            Poll::Pending => None,
        })
    })
    .await
}

/// A task that counts how it is woken.
struct Task {
    wakes: Arc<Wakes>,
    waker: Waker,
}

#[derive(Default)]
struct Wakes {
    by_value: AtomicUsize,
    by_ref: AtomicUsize,
}

impl Wake for Wakes {
    fn wake(self: Arc<Self>) {
        self.by_value.fetch_add(1, SeqCst);
    }

    fn wake_by_ref(self: &Arc<Self>) {
        self.by_ref.fetch_add(1, SeqCst);
    }
}

impl Task {
    fn new() -> Self {
        let wakes = Arc::<Wakes>::default();
        Task { waker: wakes.clone().into(), wakes }
    }

    fn poll<S: Stream + ?Sized>(&self, stream: Pin<&mut S>) -> Poll<Option<S::Item>> {
        stream.poll_next(&mut Context::from_waker(&self.waker))
    }

    /// How many clones of the waker are alive.
    fn clones(&self) -> usize {
        Arc::strong_count(&self.wakes) - 2
    }

    /// How often it was woken by `wake` and by `wake_by_ref`.
    fn woken(&self) -> (usize, usize) {
        (self.wakes.by_value.load(SeqCst), self.wakes.by_ref.load(SeqCst))
    }
}

/// Values that are put in from outside, as into a channel.
#[derive(Default)]
struct Inbox<T> {
    values: RefCell<VecDeque<T>>,
    waker: RefCell<Option<Waker>>,
    polls: Cell<usize>,
}

impl<T> Inbox<T> {
    fn new() -> Self {
        Inbox { values: RefCell::default(), waker: RefCell::default(), polls: Cell::default() }
    }

    /// The next value.
    async fn take(&self) -> T {
        poll_fn(|cx| {
            self.polls.set(self.polls.get() + 1);
            if let Some(value) = self.values.borrow_mut().pop_front() {
                return Poll::Ready(value);
            }
            *self.waker.borrow_mut() = Some(cx.waker().clone());
            Poll::Pending
        })
        .await
    }

    fn put(&self, value: T) {
        self.values.borrow_mut().push_back(value);
        if let Some(waker) = self.waker.take() {
            waker.wake();
        }
    }
}
