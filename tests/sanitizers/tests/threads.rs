//! Generators that change threads, for `ThreadSanitizer`.
//!
//! The standard library that comes with a toolchain is not instrumented, so the sanitizer does not
//! see how its locks and channels order things. It does see threads begin and end, and atomics used
//! here: a baton goes round instead of a lock.
#![allow(clippy::waker_clone_wake, reason = "the clone is what is tested")]

use std::pin::{Pin, pin};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::task::{Context, Poll, Wake, Waker};
use std::{hint, thread};

use futures_core::Stream;
use gen_core::{BoxGen, Co, Gen, generators};

struct Node {
    label: u64,
    children: Vec<Node>,
}

impl Node {
    fn of_depth(depth: u64) -> Self {
        let children = (0..depth).map(|_| Node::of_depth(depth - 1)).collect();
        Node { label: depth, children }
    }
}

generators! {
    gen fn walk(node: &Node) -> u64 {
        yield node.label;
        for child in &node.children {
            yield from walk(child);
        }
    }

    gen fn boxed(node: &Node) -> u64 {
        yield node.label;
        for child in &node.children {
            yield from walk_boxed(child);
        }
    }

    /// Its errors pass through every frame.
    gen fn fails(depth: u64) -> Result<u64, Vec<u64>> {
        let locals = vec![depth; 10];
        yield Ok(locals[0]);
        if depth == 0 {
            Err(locals.clone())?;
        }
        if depth % 2 == 0 {
            yield from fails(depth - 1)?;
        }
        let mut child = fails_boxed(depth - 1);
        if depth % 3 == 0 {
            child.next();
        }
        yield from child?;
    }

    gen fn flat(n: u64) -> u64 {
        let mut kept = vec![0; 100];
        for i in 0..n {
            kept[usize::try_from(i % 100).expect("small")] = i;
            yield kept.iter().sum();
        }
    }

    gen fn adds() -> impl Coroutine<u64, Yield = u64, Return = u64> {
        let mut sum = 0;
        loop {
            let n = yield sum;
            if n == 0 {
                return sum;
            }
            sum += n;
        }
    }

    async gen fn waits(node: &Node) -> u64 {
        Baton::pass_on().await;
        yield node.label;
        for child in &node.children {
            yield from waits(child);
            Baton::pass_on().await;
        }
    }
}

use gen_core::Coroutine;

fn fails_boxed(depth: u64) -> BoxGen<'static, Result<u64, Vec<u64>>> {
    fails(depth).boxed()
}

fn walk_boxed(node: &Node) -> BoxGen<'_, u64> {
    boxed(node).boxed()
}

/// Waits once.
struct Baton(bool);

impl Baton {
    fn pass_on() -> Self {
        Baton(false)
    }
}

impl Future for Baton {
    type Output = ();

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<()> {
        if self.0 {
            return Poll::Ready(());
        }
        self.0 = true;
        cx.waker().wake_by_ref();
        Poll::Pending
    }
}

/// Joins each: the end of a scope is no join that the sanitizer sees.
fn join_all<const N: usize>(threads: [thread::ScopedJoinHandle<'_, ()>; N]) {
    for thread in threads {
        thread.join().expect("no panic");
    }
}

/// Each step on a thread of its own.
fn step_on_new_threads<I: Iterator<Item: Send> + Send>(items: I) -> Vec<I::Item> {
    let mut items = items;
    let mut all = Vec::new();
    loop {
        let (next, rest) = thread::scope(|scope| {
            let step = scope.spawn(move || (items.next(), items));
            step.join().expect("a step does not panic")
        });
        items = rest;
        match next {
            Some(item) => all.push(item),
            None => return all,
        }
    }
}

/// Two threads step in turn; an atomic says whose turn it is.
fn step_in_turn<I: Iterator<Item = u64> + Send>(items: I) -> u64 {
    struct Shared<I>(std::cell::UnsafeCell<(I, u64, bool)>);
    // SAFETY: only the thread whose turn it is uses the contents.
    unsafe impl<I: Send> Sync for Shared<I> {}

    let shared = Shared(std::cell::UnsafeCell::new((items, 0, false)));
    let turn = AtomicUsize::new(0);
    let work = |me: usize| {
        let shared = &shared;
        loop {
            while turn.load(Ordering::Acquire) % 2 != me {
                hint::spin_loop();
                thread::yield_now();
            }
            // SAFETY: it is this thread's turn.
            let (items, sum, done) = unsafe { &mut *shared.0.get() };
            if !*done {
                match items.next() {
                    Some(item) => *sum += item,
                    None => *done = true,
                }
            }
            let done = *done;
            turn.fetch_add(1, Ordering::Release);
            if done {
                return;
            }
        }
    };
    thread::scope(|scope| {
        let other = scope.spawn(|| work(0));
        work(1);
        other.join().expect("no panic");
    });
    shared.0.into_inner().1
}

fn sum_of(node: &Node) -> u64 {
    node.label + node.children.iter().map(sum_of).sum::<u64>()
}

#[test]
fn every_step_on_another_thread() {
    let tree = Node::of_depth(4);
    let labels: Vec<u64> = walk(&tree).collect();
    assert_eq!(step_on_new_threads(walk(&tree)), labels);
    assert_eq!(step_on_new_threads(walk(&tree).on_heap()), labels);
    assert_eq!(step_on_new_threads(walk_boxed(&tree)), labels);
    let mut pinned = pin!(walk(&tree).on_stack());
    assert_eq!(step_on_new_threads(pinned.as_mut()), labels);
    assert_eq!(step_on_new_threads(flat(20)), flat(20).collect::<Vec<_>>());
}

#[test]
fn errors_on_another_thread() {
    let items = step_on_new_threads(fails(12));
    assert_eq!(items.last(), Some(&Err(vec![0; 10])));
    assert!(items[..items.len() - 1].iter().all(Result::is_ok));
    let items = step_on_new_threads(fails_boxed(12));
    assert_eq!(items.last(), Some(&Err(vec![0; 10])));
}

#[test]
fn two_threads_in_turn() {
    let tree = Node::of_depth(5);
    assert_eq!(step_in_turn(walk(&tree)), sum_of(&tree));
    assert_eq!(step_in_turn(walk_boxed(&tree)), sum_of(&tree));
    assert_eq!(step_in_turn(flat(200)), flat(200).sum());
}

#[test]
fn many_threads_at_once() {
    let tree = Arc::new(Node::of_depth(5));
    let threads: Vec<_> = (0..4)
        .map(|_| {
            let tree = Arc::clone(&tree);
            thread::spawn(move || (walk(&tree).sum::<u64>(), walk_boxed(&tree).sum::<u64>()))
        })
        .collect();
    for thread in threads {
        let sums = thread.join().expect("no panic");
        assert_eq!(sums, (sum_of(&tree), sum_of(&tree)));
    }
}

#[test]
fn values_go_in_from_other_threads() {
    let mut adds = adds();
    let _ = adds.start();
    for n in 1..10 {
        adds = thread::spawn(move || {
            let _ = adds.resume(n);
            adds
        })
        .join()
        .expect("no panic");
    }
    assert_eq!(adds.resume(0), gen_core::CoroutineState::Complete(45));
}

#[test]
fn a_started_tree_is_dropped_on_another_thread() {
    let tree = Arc::new(Node::of_depth(4));
    let owned = Arc::clone(&tree);
    let mut walk: BoxGen<'static, u64> = gen_core::gen_block! { move {
        yield from walk(&owned);
    } }
    .boxed();
    assert_eq!(walk.by_ref().take(9).count(), 9);
    thread::spawn(move || drop(walk)).join().expect("no panic");
    assert_eq!(Arc::strong_count(&tree), 1);
}

/// A `Waker` is `Sync`: a thread that the body starts may clone and wake its waker, or poll with
/// it, while the body goes on.
#[test]
fn the_bodys_waker_is_used_by_another_thread() {
    let numbers = Gen::from_fn(async |co: &mut Co<u32>| {
        for n in 0..20 {
            std::future::poll_fn(|cx| {
                let waker = cx.waker();
                thread::scope(|scope| {
                    join_all([
                        scope.spawn(|| waker.clone().wake()),
                        scope.spawn(|| waker.wake_by_ref()),
                    ]);
                });
                Poll::Ready(())
            })
            .await;
            co.yield_(n).await;
        }
    });
    assert_eq!(numbers.sum::<u32>(), 190);
}

struct Count(AtomicUsize);

impl Wake for Count {
    fn wake(self: Arc<Self>) {
        self.0.fetch_add(1, Ordering::AcqRel);
    }
}

/// Each poll of a stream on a thread of its own.
#[test]
fn a_stream_is_polled_by_many_threads() {
    let tree = Node::of_depth(4);
    let count = Arc::new(Count(AtomicUsize::new(0)));
    let waker = Waker::from(Arc::clone(&count));
    let mut stream = Box::pin(waits(&tree));
    let mut sum = 0;
    let mut waits = 0;
    loop {
        let polled = thread::scope(|scope| {
            let poll = scope.spawn(|| stream.as_mut().poll_next(&mut Context::from_waker(&waker)));
            poll.join().expect("no panic")
        });
        match polled {
            Poll::Ready(Some(label)) => sum += label,
            Poll::Ready(None) => break,
            Poll::Pending => waits += 1,
        }
    }
    assert_eq!(sum, sum_of(&tree));
    assert_eq!(count.0.load(Ordering::Acquire), waits);
}

/// While the body polls, a thread that it has started wakes the task through the slot's waker.
#[test]
fn the_waker_of_an_async_body_is_used_by_another_thread() {
    let count = Arc::new(Count(AtomicUsize::new(0)));
    let waker = Waker::from(Arc::clone(&count));
    let mut stream = pin!(gen_core::AsyncGen::from_fn(async |co: &mut Co<u32>| {
        for n in 0..20 {
            let mut yielded = pin!(co.yield_(n));
            std::future::poll_fn(|cx| {
                let waker = cx.waker().clone();
                let lent = cx.waker();
                let mut cx = Context::from_waker(lent);
                thread::scope(|scope| {
                    let threads = [
                        scope.spawn(|| lent.wake_by_ref()),
                        scope.spawn(|| lent.clone().wake()),
                        scope.spawn(move || waker.wake()),
                    ];
                    let polled = yielded.as_mut().poll(&mut cx);
                    join_all(threads);
                    polled
                })
            })
            .await;
        }
    }));
    let mut sum = 0;
    while let Poll::Ready(Some(n)) = stream.as_mut().poll_next(&mut Context::from_waker(&waker)) {
        sum += n;
    }
    assert_eq!(sum, 190);
    assert_eq!(count.0.load(Ordering::Acquire), 20 * 2 * 3);
}
