//! Which waker a body sees, and what waking does.

use super::{Inbox, Task};
use futures::stream::{self, FuturesUnordered};
use futures::{Stream, StreamExt as _};
use gen_core::{AsyncGen, Co, LocalBoxAsyncGen, gen_block, generators};
use std::cell::{Cell, RefCell};
use std::future::{pending, poll_fn};
use std::pin::{Pin, pin};
use std::ptr;
use std::sync::{Mutex, mpsc};
use std::task::Poll::{self, Pending, Ready};
use std::task::{Context, Waker};
use std::thread;

thread_local! {
    /// What the bodies below were polled with, as a clone.
    static SEEN: RefCell<Option<Waker>> = const { RefCell::new(None) };
}

macro_rules! matches {
    ($future:expr) => {
        $future.await
    };
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
        let block = async { sees(expected).await };
        yield through!(sees(expected));
        yield futures::join!(sees(expected)).0;
        yield block.await;
        yield async { sees(expected).await }.await;
        yield Box::pin(sees(expected)).await;
    }

    // A macro with the name of a standard one, which the macros do not expect to wait: what is ready
    // at once may wait there, and sees the waker of the slot.
    async gen fn by_a_standard_name(expected: &Waker) -> bool {
        yield matches!(sees(expected));
        yield matches!(sees_by_a_clone(expected));
        matches!(poll_fn(|cx| { cx.waker().wake_by_ref(); Ready(()) }));
        matches!(poll_fn(|cx| { cx.waker().clone().wake(); Ready(()) }));
        matches!(keep());
        yield true;
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
fn a_future_awaited_by_another_macro_sees_the_waker_of_the_task() {
    let task = Task::new();
    assert_eq!(ready_items(&task, by_a_macro(&task.waker)), [true; 5]);
    assert_eq!(task.clones(), 0);
}

#[test]
fn a_future_awaited_by_a_macro_with_a_standard_name() {
    let task = Task::new();
    assert_eq!(ready_items(&task, by_a_standard_name(&task.waker)), [false, true, true]);
    assert_eq!((task.woken(), task.clones()), ((1, 1), 1));
    let kept = SEEN.take().unwrap();
    assert!(kept.will_wake(&task.waker));
    drop(kept);
    assert_eq!(task.clones(), 0);
}

#[test]
fn a_future_awaited_by_hand_sees_the_waker_of_the_task() {
    let task = Task::new();
    let items = AsyncGen::from_fn(async |co: &mut Co<bool>| {
        let seen = sees(&task.waker).await;
        co.yield_(seen).await;
        let seen = helper(sees(&task.waker)).await;
        co.yield_(seen).await;
    });
    assert_eq!(ready_items(&task, items), [true; 2]);
    assert_eq!(task.clones(), 0);
}

/// An executor whose timers panic unless they see the vtable of its wakers.
struct Executor {
    task: Task,
    /// How often a timer has kept a waker.
    kept: Cell<usize>,
}

struct Timer<'a> {
    ticks: u32,
    executor: &'a Executor,
    waker: Option<Waker>,
}

impl Executor {
    fn new() -> Self {
        Executor { task: Task::new(), kept: Cell::new(0) }
    }

    fn timer(&self) -> Timer<'_> {
        Timer { ticks: 5, executor: self, waker: None }
    }

    /// All items of a stream that uses four timers.
    fn run<S: Stream>(&self, stream: S) -> Vec<S::Item> {
        let mut stream = pin!(stream);
        let mut items = Vec::new();
        loop {
            match self.task.poll(stream.as_mut()) {
                Ready(Some(item)) => items.push(item),
                Ready(None) => break,
                Pending => {}
            }
        }
        assert_eq!(self.kept.take(), 4, "a timer keeps the waker of its first poll only");
        assert_eq!(self.task.clones(), 0);
        items
    }
}

impl Future for Timer<'_> {
    type Output = u32;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<u32> {
        let (waker, executor) = (cx.waker(), self.executor);
        assert!(ptr::eq(waker.vtable(), executor.task.waker.vtable()), "another executor's waker");
        if self.ticks == 0 {
            return Ready(7);
        }
        self.ticks -= 1;
        if !self.waker.as_ref().is_some_and(|kept| kept.will_wake(waker)) {
            self.waker = Some(waker.clone());
            executor.kept.set(executor.kept.get() + 1);
        }
        Pending
    }
}

async fn helper<F: Future>(future: F) -> F::Output {
    future.await
}

async fn four(executor: &Executor) -> u32 {
    let mut sum = 0;
    for _ in 0..4 {
        sum += executor.timer().await;
    }
    sum
}

generators! {
    async gen fn by_await(executor: &Executor) -> u32 {
        yield executor.timer().await;
        yield helper(executor.timer()).await;
        let mut timers = pin!(stream::once(executor.timer()));
        yield timers.next().await.unwrap();
        for await n in stream::once(executor.timer()) {
            yield n;
        }
    }

    async gen fn by_macros(executor: &Executor) -> u32 {
        yield futures::join!(executor.timer(), async { 1 }).0;
        yield tokio::join!(helper(executor.timer())).0;
        tokio::select! {
            n = executor.timer() => { yield n; }
        }
        yield through!(executor.timer());
    }

    async gen fn by_macros_in_a_tree(executor: &Executor, depth: u32) -> u32 {
        if depth > 0 {
            yield from by_macros_in_a_tree(executor, depth - 1);
        }
        yield through!(executor.timer());
    }

    async gen fn by_macros_with_errors(executor: &Executor) -> Result<u32, String> {
        let sum = through!(four(executor));
        tokio::select! {
            n = async { Ok::<u32, String>(sum) } => { yield Ok(n?); }
        }
        Err(format!("{sum}"))?;
    }

    async gen fn delegates_by_a_macro(executor: &Executor) -> u32 {
        macro_rules! all_of { ($source:expr) => { yield from $source } }
        all_of!(by_await(executor));
    }
}

#[test]
fn every_form_runs_on_an_executor_that_knows_its_wakers() {
    let executor = &Executor::new();
    assert_eq!(executor.run(by_await(executor)), [7; 4]);
    assert_eq!(executor.run(by_macros(executor)), [7; 4]);
    assert_eq!(executor.run(by_macros_in_a_tree(executor, 3)), [7; 4]);
    let items = executor.run(by_macros_with_errors(executor));
    assert_eq!(items, [Ok(28), Err("28".to_owned())]);
    assert_eq!(executor.run(delegates_by_a_macro(executor)), [7; 4]);
    let by_hand = AsyncGen::from_fn(async |co: &mut Co<u32>| {
        let n = four(executor).await;
        co.yield_(n).await;
    });
    assert_eq!(executor.run(by_hand), [28]);
    let block = gen_block! { async { yield futures::join!(four(executor)).0; } };
    assert_eq!(executor.run(block), [28]);
    let boxed = LocalBoxAsyncGen::from(gen_block! { async { yield through!(four(executor)); } });
    assert_eq!(executor.run(boxed), [28]);
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
