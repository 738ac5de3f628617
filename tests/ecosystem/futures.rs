//! `futures`: generators as streams, generators that tasks hold, and futures in the hands of
//! generators. A body is polled by its own driver: the task around it must see nothing of that.

use crate::by_hand::{flat, recursive};
use futures::channel::mpsc;
use futures::executor::{LocalPool, block_on, block_on_stream};
use futures::future::{self, FutureExt as _};
use futures::sink::SinkExt as _;
use futures::stream::{self, FuturesUnordered, Stream as _, StreamExt as _, TryStreamExt as _};
use futures::task::{LocalSpawnExt as _, SpawnExt as _, noop_waker};
use gen_core::{BoxGen, LocalBoxGen, generators};
use gen_tests::{Guard, Tracker};
use std::num::ParseIntError;
use std::pin::pin;
use std::task::{Context, Poll};
use std::thread;

generators! {
    gen fn numbers_in(text: &str, source: Guard) -> Result<u32, ParseIntError> {
        let _source = source;
        for word in text.split(' ') {
            yield Ok(word.parse()?);
        }
    }

    /// Futures as items.
    gen fn jobs(log: &Tracker, n: u32) -> impl Future<Output = u32> {
        for job in 0..n {
            log.note(format!("make {job}"));
            yield async move { work(log, job).await };
        }
    }

    /// Waits, on the thread that asks for the next item.
    gen fn received(channel: mpsc::Receiver<u32>) -> u32 {
        yield from block_on_stream(channel);
        yield block_on(async { pending_once().await; 100 });
    }

    /// Polls futures without waiting.
    gen fn polled(mut channel: mpsc::Receiver<u32>) -> Option<u32> {
        yield future::ready(1).now_or_never();
        yield future::pending().now_or_never();
        while let Some(Some(n)) = channel.next().now_or_never() {
            yield Some(n);
        }
    }
}

/// Is pending once, and woken at once.
async fn pending_once() {
    let mut is_ready = false;
    let poll = |cx: &mut Context<'_>| {
        if is_ready {
            return Poll::Ready(());
        }
        is_ready = true;
        cx.waker().wake_by_ref();
        Poll::Pending
    };
    future::poll_fn(poll).await;
}

/// Takes longer for an even number.
async fn work(log: &Tracker, n: u32) -> u32 {
    pending_once().await;
    if n % 2 == 0 {
        pending_once().await;
    }
    log.note(format!("done {n}"));
    n
}

/// A stream pulls an item when it is asked for one.
#[test]
fn items_are_pulled_as_they_are_awaited() {
    like_by_hand!(|items, log| {
        let mut items = stream::iter(items).chunks(2).take(2);
        while let Some(chunk) = block_on(items.next()) {
            log.note(format!("{chunk:?}"));
        }
        log.note(format!("{:?}", items.size_hint()));
    });
    like_by_hand!(|items, log| block_on(async {
        let mut items = pin!(stream::iter(items).peekable());
        log.note(format!("{:?}", items.as_mut().peek().await));
        let sums = items.then(|n| work(&log, n)).fold(0, async |sum, n| sum + n);
        log.note(format!("{:?}", sums.await));
    }));
}

/// As many jobs as there is room for, and no more, are made ahead.
#[test]
fn items_are_pulled_as_there_is_room() {
    like_by_hand!(|items, log| block_on(async {
        let jobs = stream::iter(items).map(|n| work(&log, n));
        log.note(format!("{:?}", jobs.buffered(2).collect::<Vec<_>>().await));
    }));
    like_by_hand!(|items, log| block_on(async {
        let jobs = stream::iter(items).map(|n| work(&log, n));
        log.note(format!("{:?}", jobs.buffer_unordered(3).collect::<Vec<_>>().await));
    }));
    like_by_hand!(|items, log| block_on(async {
        let done = async |n| _ = work(&log, n).await;
        stream::iter(items).for_each_concurrent(2, done).await;
    }));
}

/// A full channel holds a generator up.
#[test]
fn items_are_pulled_as_they_can_be_sent() {
    like_by_hand!(|items, log| {
        let (mut sender, receiver) = mpsc::channel(0);
        let send = async {
            let mut items = stream::iter(items).map(Ok);
            sender.send_all(&mut items).await.expect("somebody listens");
            sender.disconnect();
        };
        let receive = receiver.for_each(async |n| log.note(format!("receive {n}")));
        block_on(future::join(send, receive));
    });
}

#[test]
fn streams_of_generators_take_turns() {
    like_by_hand!(|items, log| {
        let other = stream::iter(recursive(&log, log.guard("other"), 3));
        log.note(format!("{:?}", block_on(stream::iter(items).zip(other).collect::<Vec<_>>())));
    });
    like_by_hand!(|items, log| {
        let other = stream::iter(flat(&log, log.guard("other"), 2));
        let both = stream::select(stream::iter(items), other);
        log.note(format!("{:?}", block_on(both.collect::<Vec<_>>())));
    });
}

/// What the body held is dropped when the error arrives.
#[test]
fn an_error_ends_the_stream() {
    let log = Tracker::new();
    let error = "x".parse::<u32>().expect_err("no number");
    let mut items = stream::iter(numbers_in("1 x 3", log.guard("dropped")));
    block_on(async {
        assert_eq!(items.try_next().await, Ok(Some(1)));
        assert!(log.take().is_empty());
        assert_eq!(items.try_next().await, Err(error.clone()));
        assert_eq!(log.take(), ["dropped"]);
        assert_eq!(items.try_next().await, Ok(None));
        let items = stream::iter(numbers_in("1 x 3", log.guard("dropped")));
        assert_eq!(items.try_collect::<Vec<_>>().await, Err(error.clone()));
        let items = stream::iter(numbers_in("1 2 3", log.guard("dropped")));
        assert_eq!(items.try_fold(0, async |sum, n| Ok(sum + n)).await, Ok(6));
        let items = stream::iter(numbers_in("1 2 x", log.guard("dropped")));
        let add = async |n| Ok(_ = work(&log, n).await);
        assert_eq!(items.try_for_each_concurrent(3, add).await, Err(error));
    });
}

#[test]
fn items_that_are_futures() {
    let log = Tracker::new();
    block_on(async {
        assert_eq!(future::join_all(jobs(&log, 3)).await, [0, 1, 2]);
        let made_first = ["make 0", "make 1", "make 2", "done 1", "done 0", "done 2"];
        assert_eq!(log.take(), made_first);
        let unordered: FuturesUnordered<_> = jobs(&log, 3).collect();
        assert_eq!(unordered.collect::<Vec<_>>().await, [1, 0, 2]);
        log.take();
        assert_eq!(
            stream::iter(jobs(&log, 3).boxed()).buffered(1).collect::<Vec<_>>().await,
            [0, 1, 2]
        );
        let one_by_one = ["make 0", "done 0", "make 1", "done 1", "make 2", "done 2"];
        assert_eq!(log.take(), one_by_one);
    });
}

/// A task that is `Send` holds a suspended generator, also a pinned one, while it waits. Every poll
/// is on another thread.
#[test]
fn a_task_holds_generators_while_it_waits() {
    let log = Tracker::new();
    let mut task = pin!(async {
        let mut pinned = pin!(recursive(&log, log.guard("drop pinned"), 4).on_stack());
        let mut boxed = flat(&log, log.guard("drop boxed"), 3).boxed();
        let mut sum = 0;
        for a in recursive(&log, log.guard("drop lazy"), 5) {
            pending_once().await;
            let b = pinned.next().unwrap_or(10);
            pending_once().await;
            sum += a * b * boxed.next().unwrap_or(100);
        }
        sum
    });
    let waker = noop_waker();
    let mut polls = 0;
    let sum = loop {
        polls += 1;
        let task = task.as_mut();
        let poll = || task.poll(&mut Context::from_waker(&waker));
        match thread::scope(|scope| scope.spawn(poll).join()).expect("no panic") {
            Poll::Ready(sum) => break sum,
            Poll::Pending => {}
        }
    };
    assert_eq!((polls, sum), (11, 1 + 4 * 2 + 9 * 100 + 40 * 100));
    assert_eq!(log.live(), 0);
}

#[test]
fn tasks_own_generators() {
    let mut pool = LocalPool::new();
    let (sender, receiver) = mpsc::unbounded();
    let send_all = |items: BoxGen<'static, u32>| {
        let mut sender = sender.clone();
        let items = stream::iter(items).then(async |n| {
            pending_once().await;
            Ok(n)
        });
        async move { sender.send_all(&mut pin!(items)).await.expect("somebody listens") }
    };
    generators! {
        gen fn tens(n: u32) -> u32 { for m in 0..3 { yield n + m; } }
    }
    pool.spawner().spawn(send_all(tens(10).boxed())).expect("a task");
    pool.spawner().spawn(send_all(tens(20).boxed())).expect("a task");
    let mut local: LocalBoxGen<'static, u32> = tens(30).boxed_local();
    let local = async move { assert_eq!(local.next(), Some(30)) };
    pool.spawner().spawn_local(local).expect("a task");
    pool.run();
    drop(sender);
    let mut items: Vec<u32> = pool.run_until(receiver.collect());
    items.sort_unstable();
    assert_eq!(items, [10, 11, 12, 20, 21, 22]);
}

/// The thread that sends and the one that runs the body meet in the channel.
#[test]
fn a_body_waits_for_a_stream() {
    let (mut sender, receiver) = mpsc::channel(0);
    let sending =
        thread::spawn(move || block_on(sender.send_all(&mut stream::iter([1, 2, 3]).map(Ok))));
    assert_eq!(received(receiver).collect::<Vec<_>>(), [1, 2, 3, 100]);
    assert!(sending.join().is_ok_and(|sent| sent.is_ok()));
}

/// In a task, too: the task's own waker is not the body's.
#[test]
fn a_body_polls_without_waiting() {
    let (mut sender, receiver) = mpsc::channel(3);
    block_on(async {
        let mut items = stream::iter(polled(receiver));
        assert_eq!((items.next().await, items.next().await), (Some(Some(1)), Some(None)));
        sender.send(2).await.expect("somebody listens");
        pending_once().await;
        assert_eq!(items.next().await, Some(Some(2)));
        assert_eq!(items.next().await, None);
        assert!(sender.send(3).await.is_err(), "the receiver is dropped");
    });
}
