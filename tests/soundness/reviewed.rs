//! Attacks found in a review: async generators on the frame stack, the task's waker in the slot, and
//! a handle that changes while it is used.

use super::{ABANDONED_YIELD, FOREIGN_AWAIT, FOREIGN_HANDLE};
use super::{attack, future_of, parts, poll_once, wait};
use futures_core::Stream;
use gen_core::__private::Lent;
use gen_core::{AsyncGen, Co, Gen, gen_block, generators};
use gen_tests::{Guard, Tracker, panic_of};
use std::cell::Cell;
use std::future::{pending, poll_fn};
use std::ops::{Deref, DerefMut};
use std::pin::{Pin, pin};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll, Wake, Waker};
use std::thread;

/// Counts how often it was woken.
#[derive(Default)]
struct Count(AtomicUsize);

impl Wake for Count {
    fn wake(self: Arc<Self>) {
        self.0.fetch_add(1, Ordering::Relaxed);
    }
}

/// Polls with a waker that is gone afterwards, unless somebody has kept a clone.
fn poll_with_new_waker<S: Stream>(stream: Pin<&mut S>) -> Poll<Option<S::Item>> {
    let waker = Box::new(Waker::from(Arc::new(Count::default())));
    stream.poll_next(&mut Context::from_waker(&waker))
}

/// Every item, however often it has to be polled; `None` for each time that it was not ready.
fn all<S: Stream>(stream: S) -> Vec<Option<S::Item>> {
    let mut stream = pin!(stream);
    let mut items = Vec::new();
    loop {
        match poll_with_new_waker(stream.as_mut()) {
            Poll::Ready(Some(item)) => items.push(Some(item)),
            Poll::Ready(None) => return items,
            Poll::Pending => items.push(None),
        }
    }
}

/// Is not ready the first time, and wakes by a clone and by what it was given.
struct Twice(bool);

impl Future for Twice {
    type Output = ();

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<()> {
        cx.waker().wake_by_ref();
        let clone = cx.waker().clone();
        clone.wake();
        if std::mem::replace(&mut self.0, true) { Poll::Ready(()) } else { Poll::Pending }
    }
}

/// Reads what it borrows when it is dropped.
struct Reader<'a>(&'a Guard, &'a Tracker);

impl Drop for Reader<'_> {
    fn drop(&mut self) {
        self.1.note(format!("reads {}", self.0.name()));
    }
}

generators! {
    /// Every frame reads the guard of the one below to its end, and waits in between.
    async gen fn nested(depth: usize, outer: Option<&Guard>, log: &Tracker) -> usize {
        let own = log.guard(format!("guard {depth}"));
        let _reader = outer.map(|outer| Reader(outer, log));
        Twice(false).await;
        if depth > 0 {
            yield from nested(depth - 1, Some(&own), log);
        }
        wait!(Twice(false));
        yield depth;
        Twice(false).await;
    }

    /// A plain tree that awaits where the macro does not see it.
    gen fn plain_that_waits(log: &Tracker, again: bool) -> usize {
        let own = log.guard("plain");
        let _reader = Reader(&own, log);
        yield 1;
        if again {
            yield from plain_that_waits(log, false);
        }
        wait!(Twice(false));
        yield 2;
    }

    gen fn leaf_that_waits(log: &Tracker) -> usize {
        let _own = log.guard("leaf");
        yield 1;
        wait!(Twice(false));
    }

    async gen fn on_a_plain_tree(log: &Tracker) -> usize {
        yield from plain_that_waits(log, true);
    }

    async gen fn on_a_plain_leaf(log: &Tracker) -> usize {
        yield from leaf_that_waits(log);
    }

    async gen fn on_a_boxed_leaf(log: &Tracker) -> usize {
        yield from leaf_that_waits(log).boxed();
    }

    async gen fn on_a_started_tree(log: &Tracker) -> usize {
        let mut child = plain_that_waits(log, false);
        yield child.next().unwrap_or(0);
        yield from child;
    }

    async gen fn bombs(depth: usize, log: &Tracker) -> usize {
        let _own = if depth == 1 { log.bomb("bomb") } else { log.guard("guard") };
        if depth > 0 {
            yield from bombs(depth - 1, log);
        }
        Twice(false).await;
    }

    async gen fn awaits_its_yield() -> u32 {
        // An `.await` that the macro sees is given the task's context, which is no slot's.
        attack!(future_of, yield 1).await;
    }
}

#[test]
fn the_waker_of_an_earlier_poll_is_not_used() {
    let log = Tracker::new();
    let items = all(nested(40, None, &log));
    assert_eq!(items.iter().flatten().copied().collect::<Vec<_>>(), (0..=40).collect::<Vec<_>>());
    assert_eq!(items.iter().filter(|item| item.is_none()).count(), 3 * 41);
    assert_eq!(log.live(), 0);
}

#[test]
fn dropped_while_the_innermost_frame_waits() {
    let log = Tracker::new();
    for polls in 1..12 {
        let mut stream = Box::pin(nested(2, None, &log));
        for _ in 0..polls {
            let _ = poll_with_new_waker(stream.as_mut());
        }
        drop(stream);
        assert_eq!(log.live(), 0, "after {polls} polls");
    }
    log.take();
    let mut stream = Box::pin(nested(2, None, &log));
    for _ in 0..3 {
        assert!(poll_with_new_waker(stream.as_mut()).is_pending());
    }
    drop(stream);
    assert_eq!(log.take(), ["reads guard 1", "guard 0", "reads guard 2", "guard 1", "guard 2"]);
}

#[test]
fn moved_to_another_thread_while_it_waits() {
    generators! {
        async gen fn deep(depth: usize) -> usize {
            Twice(false).await;
            if depth > 0 {
                yield from deep(depth - 1);
            }
            yield depth;
        }
    }
    let mut stream = Box::pin(deep(20));
    let mut items = Vec::new();
    loop {
        let polled;
        (stream, polled) = thread::spawn(move || {
            let polled = poll_with_new_waker(stream.as_mut());
            (stream, polled)
        })
        .join()
        .expect("no panic");
        match polled {
            Poll::Ready(Some(item)) => items.push(item),
            Poll::Ready(None) => break,
            Poll::Pending => {}
        }
    }
    assert_eq!(items, (0..=20).collect::<Vec<_>>());
}

#[test]
fn plain_generators_that_wait() {
    // A frame is run with the task's waker, whatever it was declared as.
    let log = Tracker::new();
    let items = all(on_a_plain_tree(&log));
    assert_eq!(items, [Some(1), Some(1), None, Some(2), None, Some(2)]);
    // What has a stack of its own has no task.
    assert_eq!(panic_of(|| all(on_a_plain_leaf(&log))), FOREIGN_AWAIT);
    assert_eq!(panic_of(|| all(on_a_boxed_leaf(&log))), FOREIGN_AWAIT);
    assert_eq!(panic_of(|| all(on_a_started_tree(&log))), FOREIGN_AWAIT);
    assert_eq!(log.live(), 0);
}

#[test]
fn a_destructor_that_panics_while_a_frame_waits() {
    let log = Tracker::new();
    let mut stream = Box::pin(bombs(3, &log));
    assert!(poll_with_new_waker(stream.as_mut()).is_pending());
    assert_eq!(panic_of(|| drop(stream)), "bomb");
    assert_eq!(log.live(), 0);

    let mut stream = Box::pin(bombs(3, &log));
    assert!(poll_with_new_waker(stream.as_mut()).is_pending());
    assert!(poll_with_new_waker(stream.as_mut()).is_pending());
    // The bomb goes off as its frame ends.
    assert_eq!(panic_of(|| poll_with_new_waker(stream.as_mut()).is_ready()), "bomb");
    assert_eq!(log.live(), 0);
    assert!(matches!(poll_with_new_waker(stream.as_mut()), Poll::Ready(None)));
}

#[test]
fn a_waker_kept_is_the_tasks() {
    let kept = Mutex::new(Vec::new());
    let count = Arc::new(Count::default());
    let waker = Waker::from(count.clone());
    {
        let mut stream = pin!(AsyncGen::from_fn(async |co: &mut Co<u32>| {
            poll_fn(|cx| {
                kept.lock().expect("no panic").push(cx.waker().clone());
                Poll::Ready(())
            })
            .await;
            co.yield_(1).await;
        }));
        let polled = stream.as_mut().poll_next(&mut Context::from_waker(&waker));
        assert_eq!(polled, Poll::Ready(Some(1)));
    }
    let kept = kept.into_inner().expect("no panic").pop().expect("just kept");
    assert!(kept.will_wake(&waker));
    drop(waker);
    thread::spawn(move || kept.wake()).join().expect("no panic");
    assert_eq!(count.0.load(Ordering::Relaxed), 1);
}

#[test]
fn a_waker_used_on_another_thread_while_the_slot_is_written() {
    let count = Arc::new(Count::default());
    let waker = Waker::from(count.clone());
    let mut stream = pin!(AsyncGen::from_fn(async |co: &mut Co<String>| {
        let mut yields = pin!(co.yield_("an item".into()));
        poll_fn(|cx| {
            thread::scope(|scope| {
                let waker = cx.waker();
                scope.spawn(move || {
                    for _ in 0..100 {
                        let clone = waker.clone();
                        clone.wake();
                        waker.wake_by_ref();
                    }
                });
                yields.as_mut().poll(&mut Context::from_waker(waker))
            })
        })
        .await;
    }));
    let mut cx = Context::from_waker(&waker);
    assert_eq!(stream.as_mut().poll_next(&mut cx), Poll::Ready(Some("an item".into())));
    assert_eq!(stream.as_mut().poll_next(&mut cx), Poll::Ready(None));
    assert_eq!(count.0.load(Ordering::Relaxed), 400);
}

#[test]
fn a_task_that_is_a_plain_generator() {
    // The task's waker is a slot's here. A clone that is kept must not be one.
    let kept = Cell::new(None);
    let outer = Gen::from_fn(async |co: &mut Co<&str>| {
        let inner = gen_block! { async {
            let waker = poll_fn(|cx| Poll::Ready(cx.waker().clone())).await;
            kept.set(Some(waker.clone()));
            yield 1_usize;
            // Polled with the outer slot's waker, so it is the outer generator that yields.
            co.yield_("from the inner body").await;
            yield 2;
            let mut last = pin!(co.yield_("under a clone"));
            poll_fn(|_| last.as_mut().poll(&mut Context::from_waker(&waker))).await;
        } };
        let mut inner = pin!(inner);
        assert_eq!(poll_fn(|cx| inner.as_mut().poll_next(cx)).await, Some(1));
        assert_eq!(poll_fn(|cx| inner.as_mut().poll_next(cx)).await, Some(2));
        poll_fn(|cx| inner.as_mut().poll_next(cx)).await;
    });
    let mut outer = Box::pin(outer.on_heap());
    assert_eq!(outer.next(), Some("from the inner body"));
    assert_eq!(panic_of(|| outer.next()), FOREIGN_HANDLE);
    drop(outer);
    let kept = kept.take().expect("just kept");
    kept.wake_by_ref();
    drop(kept.clone());
}

#[test]
fn a_task_that_is_a_generator_of_other_types() {
    // The inner body's own yield, polled with the outer slot's waker, by the hand of `.await`.
    let outer = Gen::from_fn(async |_: &mut Co<[usize; 9]>| {
        let mut inner = pin!(awaits_its_yield());
        poll_fn(|cx| inner.as_mut().poll_next(cx)).await;
    });
    assert_eq!(panic_of(|| outer.count()), FOREIGN_HANDLE);
    assert_eq!(panic_of(|| all(awaits_its_yield())), FOREIGN_HANDLE);
}

#[test]
fn waits_with_a_yield_that_nobody_awaits() {
    let log = Tracker::new();
    let items = all(AsyncGen::from_fn(async |co: &mut Co<Guard>| {
        poll_once(co.yield_(log.guard("abandoned"))).await;
        Twice(false).await;
        Twice(false).await;
        co.yield_(log.guard("yielded")).await;
    }));
    let names: Vec<_> = items.iter().map(|item| item.as_ref().map(Guard::name)).collect();
    assert_eq!(names, [Some("abandoned"), None, Some("yielded")]);

    // Resumed, it has lost a race that another future has won, and the next one notices.
    let stream = AsyncGen::from_fn(async |co: &mut Co<u32>| {
        {
            let (mut one, mut other) = (pin!(co.yield_(1)), pin!(Twice(false)));
            poll_fn(|cx| match other.as_mut().poll(cx) {
                Poll::Pending => one.as_mut().poll(cx),
                ready @ Poll::Ready(()) => ready,
            })
            .await;
        }
        co.yield_(2).await;
    });
    assert_eq!(panic_of(|| all(stream)), ABANDONED_YIELD);
}

#[test]
fn woken_from_inside() {
    type Shared = Mutex<Option<Pin<Box<dyn Stream<Item = u32> + Send>>>>;

    /// Tries to run what it wakes, at once.
    struct Impatient(Shared, AtomicUsize);
    impl Wake for Impatient {
        fn wake(self: Arc<Self>) {
            assert!(self.0.try_lock().is_err(), "nobody can run it while it runs");
            self.1.fetch_add(1, Ordering::Relaxed);
        }
    }

    let task = Arc::new(Impatient(Mutex::default(), AtomicUsize::new(0)));
    let stream = gen_block! { async {
        Twice(false).await;
        yield 1;
    } };
    *task.0.lock().expect("no panic") = Some(Box::pin(stream));
    let waker = Waker::from(task.clone());
    let mut cx = Context::from_waker(&waker);
    let mut running = task.0.lock().expect("no panic");
    let stream = running.as_mut().expect("just put there");
    assert!(stream.as_mut().poll_next(&mut cx).is_pending());
    assert_eq!(stream.as_mut().poll_next(&mut cx), Poll::Ready(Some(1)));
    assert_eq!(task.1.load(Ordering::Relaxed), 4);
}

/// Two handles in one variable: which one it is changes every time it is used.
struct Switching<'co> {
    handles: [Lent<'co, u32, ()>; 2],
    order: Vec<usize>,
    used: usize,
}

impl<'co> Deref for Switching<'co> {
    type Target = Lent<'co, u32, ()>;

    fn deref(&self) -> &Self::Target {
        &self.handles[0]
    }
}

impl DerefMut for Switching<'_> {
    fn deref_mut(&mut self) -> &mut Self::Target {
        let now = self.order.get(self.used).copied().unwrap_or(0);
        self.used += 1;
        &mut self.handles[now]
    }
}

/// Moves the handle into a variable of another name.
macro_rules! take {
    (($name:ident) [$($path:tt)*] $co:ident $body:lifetime $item:expr) => {
        let $name = $co;
    };
}

/// Leaves its tokens as they are; what yields in them yields by the handle.
macro_rules! pass {
    ($($tokens:tt)*) => { $($tokens)* };
}

/// Makes the handle of the code after it one that switches.
macro_rules! switch {
    (($outer:ident) [$($path:tt)*] $co:ident $body:lifetime $item:expr) => {
        let mut $co = Switching { handles: [$co, $outer], order: $item.item, used: 0 };
    };
}

generators! {
    gen fn child(log: &Tracker) -> u32 {
        let _own = log.guard("child");
        yield 1;
        if false {
            yield from child(log);
        }
    }

    gen fn switches(order: Vec<usize>, log: &Tracker) -> u32 {
        let _outer = log.guard("outer");
        attack!(take, outer, yield 0);
        let inner = gen move {
            let _inner = log.guard("inner");
            attack!(switch, outer, yield order);
            pass!(yield from child(log));
            pass!(yield 2);
        };
        assert_eq!(inner.collect::<Vec<u32>>(), [1, 2]);
    }
}

#[test]
fn a_handle_that_changes_between_the_steps_of_a_delegation() {
    let log = Tracker::new();
    assert_eq!(switches(vec![0, 0], &log).count(), 0);
    assert_eq!(log.take(), ["child", "inner", "outer"]);
    // For the child; for the yield after it.
    for order in [vec![1, 0], vec![0, 1]] {
        assert_eq!(panic_of(|| switches(order, &log).count()), FOREIGN_HANDLE);
        assert_eq!(log.live(), 0);
    }
}

#[test]
fn a_large_child_taken_back() {
    // Its frame is the first in a chunk of its own, which goes with the stack.
    generators! {
        gen fn large(bytes: [u8; 5000], guard: Guard) -> u32 {
            yield u32::from(bytes[0]);
            if guard.name().is_empty() {
                yield from large(bytes, guard);
            }
        }

        gen fn parent(log: &Tracker) -> u32 {
            yield from large([1; 5000], log.guard("first"));
            yield from {
                wait!(super::contexts::assign_noop());
                large([2; 5000], log.guard("second"))
            };
        }
    }
    let log = Tracker::new();
    let mut items = parent(&log);
    assert_eq!(items.next(), Some(1));
    assert_eq!(panic_of(|| items.next()), FOREIGN_HANDLE);
    assert_eq!(log.take(), ["first", "second"]);
    assert_eq!(items.next(), None);
}

#[test]
fn never_polled_to_its_end() {
    let log = Tracker::new();
    generators! {
        async gen fn waits_for_ever(log: &Tracker) -> u32 {
            let _own = log.guard("own");
            pending::<()>().await;
            yield 1;
        }
    }
    let mut stream = Box::pin(waits_for_ever(&log));
    for _ in 0..3 {
        assert!(poll_with_new_waker(stream.as_mut()).is_pending());
    }
    drop(stream);
    assert_eq!(log.take(), ["own"]);
    std::mem::forget(Box::pin(waits_for_ever(&log)));
}
