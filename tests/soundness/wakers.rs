//! The task's waker in the slot: kept, used on another thread, and itself the waker of a slot.

use super::waiting::{Count, Twice, all};
use super::{FOREIGN_HANDLE, attack, future_of, parts};
use futures_core::Stream;
use gen_core::{AsyncGen, Co, Gen, gen_block, generators};
use gen_tests::panic_of;
use std::cell::Cell;
use std::future::poll_fn;
use std::pin::{Pin, pin};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll, Wake, Waker};
use std::thread;

generators! {
    async gen fn awaits_its_yield() -> u32 {
        // An `.await` that the macro sees is given the task's context, which is no slot's. The handle
        // finds its slot all the same.
        attack!(future_of, yield 1).await;
    }
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
    let outer = Gen::from_fn(async |co: &mut Co<[usize; 9]>| {
        let mut inner = pin!(awaits_its_yield());
        assert_eq!(poll_fn(|cx| inner.as_mut().poll_next(cx)).await, Some(1));
        assert_eq!(poll_fn(|cx| inner.as_mut().poll_next(cx)).await, None);
        co.yield_([7; 9]).await;
    });
    assert_eq!(outer.collect::<Vec<_>>(), [[7; 9]]);
    assert_eq!(all(awaits_its_yield()), [Some(1)]);
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
