//! Which waker a body sees, and what waking does.

use super::{Inbox, Task};
use futures::StreamExt as _;
use futures::stream::FuturesUnordered;
use gen_core::{AsyncGen, Co, gen_block, generators};
use std::cell::{Cell, RefCell};
use std::future::{pending, poll_fn};
use std::pin::{Pin, pin};
use std::sync::{Mutex, mpsc};
use std::task::Poll::{Pending, Ready};
use std::task::Waker;
use std::thread;

thread_local! {
    /// What the bodies below were polled with, as a clone.
    static SEEN: RefCell<Option<Waker>> = const { RefCell::new(None) };
}

/// Whether the waker that this is polled with is `expected` itself, and not one of ours.
async fn sees(expected: &Waker) -> bool {
    poll_fn(|cx| Ready(cx.waker().will_wake(expected))).await
}

/// Whether a clone of the waker that this is polled with is a clone of `expected`.
async fn sees_by_a_clone(expected: &Waker) -> bool {
    poll_fn(|cx| Ready(cx.waker().clone().will_wake(expected))).await
}

/// Keeps a clone of the waker.
async fn keep() {
    poll_fn(|cx| {
        SEEN.set(Some(cx.waker().clone()));
        Ready(())
    })
    .await;
}

macro_rules! through {
    ($future:expr) => {
        $future.await
    };
}

generators! {
    async gen fn direct(expected: &Waker) -> bool {
        yield sees(expected).await;
        yield sees_by_a_clone(expected).await;
        for n in 0..2 {
            if n == 1 {
                yield sees(expected).await;
            }
        }
    }

    async gen fn in_a_tree(expected: &Waker, depth: u32) -> bool {
        if depth > 0 {
            yield from in_a_tree(expected, depth - 1);
        } else {
            yield from direct(expected);
        }
        yield sees(expected).await;
    }

    async gen fn by_a_macro(expected: &Waker) -> bool {
        let block = async { sees_by_a_clone(expected).await };
        yield through!(sees_by_a_clone(expected));
        yield block.await;
        yield async { sees(expected).await }.await;
        yield Box::pin(sees(expected)).await;
    }

    async gen fn in_a_for_await(expected: &Waker) -> bool {
        for await item in direct(expected) {
            yield item;
        }
        for await item in in_a_tree(expected, 1) {
            yield item;
        }
        let seen = pin!(sees(expected)).await;
        yield seen;
    }

    async gen fn delegating(expected: &Waker) -> bool {
        yield from direct(expected);
        yield from pin!(direct(expected));
        assert_eq!((), yield from direct(expected));
    }

    async gen fn wakes() -> u32 {
        through!(poll_fn(|cx| { cx.waker().wake_by_ref(); Ready(()) }));
        yield 1;
        through!(poll_fn(|cx| { cx.waker().clone().wake(); Ready(()) }));
        yield 2;
        poll_fn(|cx| { cx.waker().wake_by_ref(); Ready(()) }).await;
        yield 3;
    }

    async gen fn waits(inbox: &Inbox<u32>) -> u32 {
        loop {
            yield inbox.take().await;
        }
    }

    async gen fn waits_by_a_macro(inbox: &Inbox<u32>) -> u32 {
        loop {
            yield through!(inbox.take());
        }
    }

    async gen fn waits_in_a_tree(inbox: &Inbox<u32>, depth: u32) -> u32 {
        if depth > 0 {
            yield from waits_in_a_tree(inbox, depth - 1);
        }
        yield from waits_by_a_macro(inbox);
    }

    async gen fn keeps() -> u32 {
        keep().await;
        yield 1;
        through!(keep());
        yield 2;
    }

    async gen fn from_a_thread(sender: mpsc::Sender<Waker>) -> u32 {
        let mut sent = false;
        through!(poll_fn(|cx| {
            if sent {
                return Ready(());
            }
            sent = true;
            sender.send(cx.waker().clone()).unwrap();
            Pending
        }));
        yield 1;
    }
}

/// All items of a stream that never waits.
fn ready_items<S: futures::Stream<Item = bool>>(task: &Task, stream: S) -> Vec<bool> {
    let mut stream = pin!(stream);
    let mut items = Vec::new();
    while let Ready(Some(item)) = task.poll(stream.as_mut()) {
        items.push(item);
    }
    assert_eq!(task.poll(stream.as_mut()), Ready(None));
    items
}

#[test]
fn an_awaited_future_sees_the_waker_of_the_task() {
    let task = Task::new();
    let expected = &task.waker;
    assert_eq!(ready_items(&task, direct(expected)), [true; 3]);
    assert_eq!(ready_items(&task, in_a_tree(expected, 3)), [true; 7]);
    assert_eq!(ready_items(&task, in_a_for_await(expected)), [true; 9]);
    assert_eq!(ready_items(&task, delegating(expected)), [true; 9]);
    assert_eq!(ready_items(&task, gen_block! { async { yield sees(expected).await; } }), [true]);
    assert_eq!(task.clones(), 0);
}

#[test]
fn a_future_awaited_by_another_macro_gets_a_waker_whose_clones_are_the_task_s() {
    let task = Task::new();
    assert_eq!(ready_items(&task, by_a_macro(&task.waker)), [true; 4]);
}

#[test]
fn a_future_awaited_by_hand_gets_a_waker_whose_clones_are_the_task_s() {
    let task = Task::new();
    let items = AsyncGen::from_fn(async |co: &mut Co<bool>| {
        let seen = sees_by_a_clone(&task.waker).await;
        co.yield_(seen).await;
    });
    assert_eq!(ready_items(&task, items), [true]);
}

#[test]
fn every_way_of_waking_is_passed_on() {
    let task = Task::new();
    let mut numbers = pin!(wakes());
    assert_eq!(task.woken(), (0, 0));
    assert_eq!(task.poll(numbers.as_mut()), Ready(Some(1)));
    assert_eq!(task.woken(), (0, 1));
    assert_eq!(task.poll(numbers.as_mut()), Ready(Some(2)));
    assert_eq!(task.woken(), (1, 1));
    assert_eq!(task.poll(numbers.as_mut()), Ready(Some(3)));
    assert_eq!((task.woken(), task.clones()), ((1, 2), 0));
}

#[test]
fn a_waiting_body_holds_one_clone() {
    let (task, inbox) = (Task::new(), Inbox::new());
    let mut numbers = pin!(waits_in_a_tree(&inbox, 3));
    for n in 0..3 {
        assert_eq!(task.poll(numbers.as_mut()), Pending);
        assert_eq!((task.clones(), task.woken()), (1, (n as usize, 0)));
        inbox.put(n);
        assert_eq!((task.clones(), task.woken()), (0, (n as usize + 1, 0)));
        assert_eq!(task.poll(numbers.as_mut()), Ready(Some(n)));
    }
}

#[test]
fn the_waker_of_the_last_poll_is_woken() {
    let (first, second, inbox) = (Task::new(), Task::new(), Inbox::new());
    let streams: [Pin<Box<dyn futures::Stream<Item = u32> + '_>>; 3] = [
        Box::pin(waits(&inbox)),
        Box::pin(waits_by_a_macro(&inbox)),
        Box::pin(waits_in_a_tree(&inbox, 2)),
    ];
    for (i, mut numbers) in streams.into_iter().enumerate() {
        assert_eq!(first.poll(numbers.as_mut()), Pending);
        assert_eq!(second.poll(numbers.as_mut()), Pending);
        assert_eq!((first.clones(), second.clones()), (0, 1));
        inbox.put(7);
        assert_eq!((first.woken().0, second.woken().0), (i, i + 1));
        assert_eq!(second.poll(numbers.as_mut()), Ready(Some(7)));
        // And back.
        assert_eq!(second.poll(numbers.as_mut()), Pending);
        assert_eq!(first.poll(numbers.as_mut()), Pending);
        inbox.put(8);
        assert_eq!((first.woken().0, second.woken().0), (i + 1, i + 1));
        assert_eq!(first.poll(numbers.as_mut()), Ready(Some(8)));
    }
}

#[test]
fn a_clone_outlives_the_generator() {
    let task = Task::new();
    let mut numbers = Box::pin(keeps());
    for n in 1..=2 {
        assert_eq!(task.poll(numbers.as_mut()), Ready(Some(n)));
        let kept = SEEN.take().unwrap();
        assert!(kept.will_wake(&task.waker));
        SEEN.set(Some(kept));
    }
    drop(numbers);
    let kept = SEEN.take().unwrap();
    kept.wake_by_ref();
    let again = kept.clone();
    kept.wake();
    assert_eq!((task.woken(), task.clones()), ((1, 1), 1));
    thread::spawn(move || again.wake()).join().unwrap();
    assert_eq!((task.woken(), task.clones()), ((2, 1), 0));
}

#[test]
fn woken_from_another_thread_after_the_poll() {
    let task = Task::new();
    let (sender, receiver) = mpsc::channel::<Waker>();
    let waking = thread::spawn(move || receiver.recv().unwrap().wake());
    let mut numbers = pin!(from_a_thread(sender));
    assert_eq!(task.poll(numbers.as_mut()), Pending);
    waking.join().unwrap();
    assert_eq!(task.woken(), (1, 0));
    assert_eq!(task.poll(numbers.as_mut()), Ready(Some(1)));
    assert_eq!(task.poll(numbers.as_mut()), Ready(None));
}

#[test]
fn woken_while_it_runs() {
    // As a future that is ready before its first poll has ended.
    let task = Task::new();
    let mut numbers = pin!(AsyncGen::from_fn(async |co: &mut Co<u32>| {
        poll_fn(|cx| {
            let waker = cx.waker();
            thread::scope(|scope| {
                scope.spawn(|| waker.clone().wake());
                scope.spawn(|| waker.wake_by_ref());
            });
            Ready(())
        })
        .await;
        co.yield_(1).await;
    }));
    assert_eq!(task.poll(numbers.as_mut()), Ready(Some(1)));
    assert_eq!((task.woken(), task.clones()), ((1, 1), 0));
}

#[test]
fn moved_to_another_thread_between_polls() {
    let (sender, receiver) = mpsc::channel();
    let mut numbers = Box::pin(from_a_thread(sender));
    let first = Task::new();
    assert_eq!(first.poll(numbers.as_mut()), Pending);
    let waker = receiver.recv().unwrap();
    let waker = Mutex::new(Some(waker));
    thread::scope(|scope| {
        scope.spawn(|| {
            let second = Task::new();
            waker.lock().unwrap().take().unwrap().wake();
            assert_eq!(second.poll(numbers.as_mut()), Ready(Some(1)));
            assert_eq!(second.poll(numbers.as_mut()), Ready(None));
            assert_eq!(second.woken(), (0, 0));
        });
    });
    assert_eq!(first.woken(), (1, 0));
}

#[test]
fn under_an_executor_inside_the_body() {
    // `FuturesUnordered` polls with wakers of its own, which wake the task.
    let (task, inbox) = (Task::new(), Inbox::<u32>::new());
    let polled = Cell::new(0);
    let mut numbers = pin!(gen_block! { async {
        let mut both: FuturesUnordered<_> = FuturesUnordered::new();
        both.push(Box::pin(async { inbox.take().await }) as Pin<Box<dyn Future<Output = u32>>>);
        both.push(Box::pin(async { polled.set(polled.get() + 1); pending::<u32>().await }));
        while let Some(n) = both.next().await {
            yield n;
        }
    } });
    assert_eq!(task.poll(numbers.as_mut()), Pending);
    let woken = |(by_value, by_ref): (usize, usize)| by_value + by_ref;
    let before = woken(task.woken());
    inbox.put(5);
    assert_eq!(woken(task.woken()), before + 1);
    assert_eq!(task.poll(numbers.as_mut()), Ready(Some(5)));
    assert_eq!(task.poll(numbers.as_mut()), Pending);
    assert_eq!(polled.get(), 1);
}
