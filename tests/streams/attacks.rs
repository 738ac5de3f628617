//! Attacks on the soundness of async generators: handles, contexts and wakers where they do not
//! belong. Each ends in a clear panic or does what it says.

use super::{Task, all, later, pause, poll_once};
use futures::StreamExt as _;
use futures::future::LocalBoxFuture;
use futures::stream::{self, FuturesUnordered};
use gen_core::{AsyncGen, Co, Gen, gen_block, generators};
use gen_tests::{Tracker, panic_of};
use std::future::{pending, poll_fn};
use std::pin::pin;
use std::sync::{Arc, Mutex};
use std::task::Poll::{Pending, Ready};
use std::task::{Context, Wake, Waker};
use std::thread;

const FOREIGN_HANDLE: &str = "a generator's handle was used outside the body that it belongs to";
const ABANDONED_YIELD: &str =
    "a `yield` was polled and then abandoned: its item has not been taken";
const FOREIGN_AWAIT: &str =
    "a body awaited something that was not ready: only an `.await` in an `async gen` can wait";

#[test]
fn a_yield_that_is_polled_with_a_waker_of_its_own() {
    // A set of futures polls a future again only after the future's own waker was woken.
    let numbers = AsyncGen::from_fn(async |co: &mut Co<u32>| {
        let mut yields: FuturesUnordered<_> = FuturesUnordered::new();
        yields.push(co.yield_(1));
        yields.next().await;
    });
    assert_eq!(all(numbers), [1]);
    let numbers = AsyncGen::from_fn(async |co: &mut Co<u32>| {
        let mut yields: FuturesUnordered<_> = FuturesUnordered::new();
        yields.push(co.yield_from([1, 2]));
        yields.next().await;
        drop(yields);
        co.yield_(3).await;
    });
    assert_eq!(all(numbers), [1, 2, 3]);
}

#[test]
fn a_yield_in_a_set_of_futures_that_wait() {
    let task = Task::new();
    let mut numbers = pin!(AsyncGen::from_fn(async |co: &mut Co<u32>| {
        let yields: FuturesUnordered<LocalBoxFuture<'_, ()>> = FuturesUnordered::new();
        yields.push(Box::pin(pause()));
        yields.push(Box::pin(co.yield_(1)));
        yields.collect::<()>().await;
        co.yield_(2).await;
    }));
    let mut polls = Vec::new();
    while polls.last() != Some(&Ready(None)) {
        polls.push(task.poll(numbers.as_mut()));
    }
    polls.retain(|polled| polled.is_ready());
    assert_eq!(polls, [Ready(Some(1)), Ready(Some(2)), Ready(None)]);
    // The set is gone, and so is the waker that was kept for its yield.
    assert_eq!(task.clones(), 0);
}

#[test]
fn a_yield_that_is_polled_later_than_its_generator_is_resumed() {
    // A set of futures stops early if its futures wake themselves, and comes to the yield later.
    let numbers = AsyncGen::from_fn(async |co: &mut Co<u32>| {
        let co = futures::lock::Mutex::new(co);
        let branch = async |n| {
            for _ in 0..n {
                pause().await;
            }
            co.lock().await.yield_(n).await;
        };
        stream::iter(0..6).for_each_concurrent(None, branch).await;
    });
    let mut items = all(numbers);
    items.sort_unstable();
    assert_eq!(items, [0, 1, 2, 3, 4, 5]);

    let numbers = AsyncGen::from_fn(async |co: &mut Co<u32>| {
        let mut ticks = pin!(stream::iter(0..4));
        {
            let mut one = pin!(co.yield_(1));
            loop {
                tokio::select! {
                    biased;
                    Some(_) = ticks.next() => pause().await,
                    () = &mut one => break,
                }
            }
        }
        co.yield_(2).await;
    });
    assert_eq!(all(numbers), [1, 2]);
}

#[test]
fn a_yield_that_is_polled_twice_before_its_item_is_taken() {
    let numbers = AsyncGen::from_fn(async |co: &mut Co<u32>| {
        let branches: FuturesUnordered<LocalBoxFuture<'_, ()>> = FuturesUnordered::new();
        branches.push(Box::pin(async {
            futures::join!(co.yield_(1), pause());
        }));
        branches.push(Box::pin(async {}));
        branches.collect::<()>().await;
        let branches: FuturesUnordered<LocalBoxFuture<'_, ()>> = FuturesUnordered::new();
        branches.push(Box::pin(async {
            futures::join!(co.yield_from([2, 3]), pause());
        }));
        branches.push(Box::pin(async {}));
        branches.collect::<()>().await;
    });
    assert_eq!(all(numbers), [1, 2, 3]);
}

#[test]
fn a_yield_that_is_dropped_before_two_waits() {
    // The yield is dropped, and the body waits twice before its next yield.
    let task = Task::new();
    let mut numbers = pin!(AsyncGen::from_fn(async |co: &mut Co<u32>| {
        poll_once(co.yield_(1)).await;
        pause().await;
        pause().await;
        co.yield_(2).await;
    }));
    assert_eq!(task.poll(numbers.as_mut()), Ready(Some(1)));
    assert_eq!(task.poll(numbers.as_mut()), Pending);
    assert_eq!(task.poll(numbers.as_mut()), Ready(Some(2)));
    assert_eq!(task.poll(numbers.as_mut()), Ready(None));
}

#[test]
fn a_waker_that_is_kept_for_a_yield_is_dropped_with_the_body() {
    struct Kept(Tracker, &'static str);
    impl Wake for Kept {
        fn wake(self: Arc<Self>) {
            self.0.note(self.1);
        }
    }
    for (way, woken) in [("goes on", true), ("is dropped", false), ("panics", true)] {
        let log = Tracker::new();
        let waker = Arc::new(Kept(log.clone(), "woken"));
        let weak = Arc::downgrade(&waker);
        let mut numbers = Box::pin(AsyncGen::from_fn(async |co: &mut Co<u32>| {
            let waker = Waker::from(waker);
            {
                let mut one = pin!(co.yield_(1));
                poll_fn(|_| one.as_mut().poll(&mut Context::from_waker(&waker))).await;
            }
            drop(waker);
            assert_ne!(way, "panics");
        }));
        let task = Task::new();
        assert_eq!(task.poll(numbers.as_mut()), Ready(Some(1)));
        assert!(weak.upgrade().is_some());
        match way {
            "goes on" => assert_eq!(task.poll(numbers.as_mut()), Ready(None)),
            "panics" => drop(panic_of(|| task.poll(numbers.as_mut()))),
            _ => drop(numbers),
        }
        assert!(weak.upgrade().is_none(), "a body that {way}");
        assert_eq!(log.take(), vec!["woken".to_owned(); usize::from(woken)]);
    }
}

#[test]
fn a_waker_that_is_kept_for_a_yield_of_the_last_poll() {
    struct Silent;
    impl Wake for Silent {
        fn wake(self: Arc<Self>) {}
    }
    for panics in [false, true] {
        let waker = Arc::new(Silent);
        let weak = Arc::downgrade(&waker);
        let mut numbers = Box::pin(AsyncGen::from_fn(async |co: &mut Co<u32>| {
            let waker = Waker::from(waker);
            let _ = pin!(co.yield_(1)).poll(&mut Context::from_waker(&waker));
            assert!(!panics, "on purpose");
        }));
        let message = panic_of(|| Task::new().poll(numbers.as_mut()));
        assert_eq!(message == ABANDONED_YIELD, !panics, "{message}");
        assert!(weak.upgrade().is_none(), "{message}");
    }
}

#[test]
fn a_waker_that_panics_while_its_yield_is_woken() {
    // The panic comes from no code of the body's, and the body is dropped all the same.
    struct Explodes;
    impl Wake for Explodes {
        fn wake(self: Arc<Self>) {
            panic!("no");
        }
    }
    let log = Tracker::new();
    for has_drop in [false, true] {
        let body = async |co: &mut Co<Option<Box<u32>>>| {
            let _guard = log.guard("body");
            let waker = Waker::from(Arc::new(Explodes));
            let mut one = pin!(co.yield_(has_drop.then(|| Box::new(1))));
            poll_fn(|_| one.as_mut().poll(&mut Context::from_waker(&waker))).await;
        };
        let mut items = Box::pin(AsyncGen::from_fn(body));
        let task = Task::new();
        assert!(task.poll(items.as_mut()).is_ready());
        assert_eq!(panic_of(|| task.poll(items.as_mut())), "no");
        assert_eq!(log.take(), ["body"]);
        assert_eq!(task.poll(items.as_mut()), Ready(None));
    }
    let mut numbers = Box::pin(AsyncGen::from_fn(async |co: &mut Co<u32>| {
        let _guard = log.guard("body");
        let waker = Waker::from(Arc::new(Explodes));
        let mut one = pin!(co.yield_(1));
        poll_fn(|_| one.as_mut().poll(&mut Context::from_waker(&waker))).await;
    }));
    let task = Task::new();
    assert_eq!(task.poll(numbers.as_mut()), Ready(Some(1)));
    assert_eq!(panic_of(|| task.poll(numbers.as_mut())), "no");
    assert_eq!((log.take(), log.live()), (vec!["body".to_owned()], 0));
    assert_eq!(task.poll(numbers.as_mut()), Ready(None));
}

#[test]
fn a_yield_that_is_polled_by_hand_and_dropped() {
    // The waker that the generator is polled with is the waker that the body is polled with.
    let task = Task::new();
    let numbers = AsyncGen::from_fn(async |co: &mut Co<u32>| {
        let _ = pin!(co.yield_(1)).poll(&mut Context::from_waker(&task.waker));
    });
    assert_eq!(panic_of(|| task.poll(pin!(numbers))), ABANDONED_YIELD);
    let numbers = AsyncGen::from_fn(async |co: &mut Co<u32>| {
        let clone = poll_fn(|cx| Ready(cx.waker().clone())).await;
        let _ = pin!(co.yield_(1)).poll(&mut Context::from_waker(&clone));
    });
    assert_eq!(panic_of(|| task.poll(pin!(numbers))), ABANDONED_YIELD);
}

#[test]
fn a_yield_while_the_generator_is_dropped() {
    /// Yields when it is dropped.
    struct Late<'co>(&'co mut Co<u32>, String);
    impl Drop for Late<'_> {
        fn drop(&mut self) {
            let mut late = pin!(self.0.yield_(2));
            self.1 = panic_of(|| late.as_mut().poll(&mut Context::from_waker(Waker::noop())));
            assert_eq!(self.1, FOREIGN_HANDLE);
        }
    }
    let task = Task::new();
    let mut numbers = Box::pin(AsyncGen::from_fn(async |co: &mut Co<u32>| {
        let late = Late(co, String::new());
        pending::<()>().await;
        drop(late);
    }));
    assert_eq!(task.poll(numbers.as_mut()), Pending);
    drop(numbers);
}

#[test]
fn a_yield_through_an_await_of_the_macro() {
    // `.await` gives a future the task's context, in which no handle yields: the outer handle, used
    // by a body inside, would be in its own slot only by the slot's own waker.
    generators! {
        async gen fn awaiting<F: Future<Output = ()>>(future: F) -> u32 {
            yield 10;
            future.await;
            yield 20;
        }
    }
    let outer = AsyncGen::from_fn(async |co: &mut Co<u32>| {
        let mut sum = 0;
        {
            let mut inner = pin!(awaiting(co.yield_(1)));
            while let Some(n) = inner.next().await {
                sum += n;
            }
        }
        co.yield_(sum).await;
    });
    // The task of the inner one is the outer one, which is suspended by its own yield.
    assert_eq!(all(outer), [1, 30]);
}

#[test]
fn a_handle_inside_of_another_generator() {
    // The item is the outer generator's, whoever waits in between.
    let outer = AsyncGen::from_fn(async |outer: &mut Co<&'static str>| {
        let mut inner = pin!(AsyncGen::from_fn(async |inner: &mut Co<u64>| {
            inner.yield_(1).await;
            outer.yield_("through").await;
            inner.yield_(2).await;
        }));
        let mut numbers = Vec::new();
        while let Some(n) = inner.next().await {
            numbers.push(n);
        }
        assert_eq!(numbers, [1, 2]);
    });
    assert_eq!(all(outer), ["through"]);
    let outer = AsyncGen::from_fn(async |outer: &mut Co<&'static str>| {
        let mut inner = Gen::from_fn(async |_: &mut Co<u64>| {
            outer.yield_("a plain generator cannot wait").await;
        });
        inner.next();
    });
    assert_eq!(panic_of(|| all(outer)), FOREIGN_AWAIT);
}

#[test]
fn an_inner_yield_under_the_outer_context() {
    let outer = AsyncGen::from_fn(async |_: &mut Co<&'static str>| {
        poll_fn(|outer| {
            let mut inner = pin!(AsyncGen::from_fn(async |co: &mut Co<usize>| {
                let _ = pin!(co.yield_(1)).poll(outer);
            }));
            let _ = inner.as_mut().poll_next_unpin(&mut Context::from_waker(Waker::noop()));
            Ready(())
        })
        .await;
    });
    assert_eq!(panic_of(|| all(outer)), ABANDONED_YIELD);
}

#[test]
fn a_yield_that_was_polled_and_dropped() {
    let numbers = AsyncGen::from_fn(async |co: &mut Co<u32>| {
        poll_once(co.yield_(1)).await;
        co.yield_(2).await;
    });
    assert_eq!(panic_of(|| all(numbers)), ABANDONED_YIELD);
    let numbers = AsyncGen::from_fn(async |co: &mut Co<u32>| {
        poll_once(co.yield_(1)).await;
    });
    assert_eq!(panic_of(|| all(numbers)), ABANDONED_YIELD);
}

#[test]
fn a_yield_that_was_polled_and_dropped_before_a_wait() {
    // The wait suspends the body, and so the item comes out.
    let task = Task::new();
    let mut numbers = pin!(AsyncGen::from_fn(async |co: &mut Co<u32>| {
        poll_once(co.yield_(1)).await;
        pause().await;
        co.yield_(2).await;
    }));
    assert_eq!(task.poll(numbers.as_mut()), Ready(Some(1)));
    assert_eq!(task.poll(numbers.as_mut()), Ready(Some(2)));
    assert_eq!(task.poll(numbers.as_mut()), Ready(None));
}

#[test]
fn a_yield_that_loses_a_race_after_its_item_was_taken() {
    let task = Task::new();
    let mut numbers = pin!(AsyncGen::from_fn(async |co: &mut Co<u32>| {
        tokio::select! {
            biased;
            () = pause() => {}
            () = co.yield_(1) => unreachable!("the other is ready first"),
        }
        co.yield_(2).await;
    }));
    assert_eq!(task.poll(numbers.as_mut()), Ready(Some(1)));
    assert_eq!(task.poll(numbers.as_mut()), Ready(Some(2)));
    assert_eq!(task.poll(numbers.as_mut()), Ready(None));
}

#[test]
fn a_yield_beside_a_wait() {
    // Both are polled with the body's context: the item leaves, and the wait goes on meanwhile.
    let task = Task::new();
    let mut numbers = pin!(AsyncGen::from_fn(async |co: &mut Co<u32>| {
        let (n, ()) = futures::join!(later(later(2).await), co.yield_(1));
        co.yield_(n).await;
    }));
    let mut polls = Vec::new();
    while polls.last() != Some(&Ready(None)) {
        polls.push(task.poll(numbers.as_mut()));
    }
    assert_eq!(polls, [Pending, Ready(Some(1)), Ready(Some(2)), Ready(None)]);
}

#[test]
fn a_wait_that_is_longer_than_the_yield_beside_it() {
    let task = Task::new();
    let mut numbers = pin!(AsyncGen::from_fn(async |co: &mut Co<u32>| {
        let wait = async {
            pause().await;
            pause().await;
            pause().await;
        };
        futures::join!(co.yield_(1), wait);
        co.yield_(2).await;
    }));
    assert_eq!(task.poll(numbers.as_mut()), Ready(Some(1)));
    assert_eq!(task.poll(numbers.as_mut()), Pending);
    assert_eq!(task.poll(numbers.as_mut()), Pending);
    assert_eq!(task.poll(numbers.as_mut()), Ready(Some(2)));
    assert_eq!(task.poll(numbers.as_mut()), Ready(None));
}

#[test]
fn a_thread_that_uses_the_waker_while_the_body_yields() {
    let task = Task::new();
    let mut numbers = pin!(AsyncGen::from_fn(async |co: &mut Co<u32>| {
        for n in 0..20 {
            let mut yields = pin!(co.yield_(n));
            poll_fn(|cx| {
                let waker = cx.waker();
                thread::scope(|scope| {
                    let threads = [(); 2].map(|()| {
                        scope.spawn(|| {
                            for _ in 0..50 {
                                waker.clone().wake();
                                waker.wake_by_ref();
                            }
                        })
                    });
                    let polled = yields.as_mut().poll(cx);
                    for thread in threads {
                        thread.join().unwrap();
                    }
                    polled
                })
            })
            .await;
        }
    }));
    for n in 0..20 {
        assert_eq!(task.poll(numbers.as_mut()), Ready(Some(n)));
    }
    assert_eq!(task.poll(numbers.as_mut()), Ready(None));
    // Each yield was polled twice.
    assert_eq!((task.woken(), task.clones()), ((4000, 4000), 0));
}

#[test]
fn a_thread_that_polls_the_yield() {
    let numbers = AsyncGen::from_fn(async |co: &mut Co<u32>| {
        let mut one = pin!(co.yield_(1));
        poll_fn(|cx| {
            let waker = cx.waker();
            thread::scope(|scope| {
                let polling = scope.spawn(|| one.as_mut().poll(&mut Context::from_waker(waker)));
                polling.join().unwrap()
            })
        })
        .await;
        co.yield_(2).await;
    });
    assert_eq!(all(numbers), [1, 2]);
}

#[test]
fn an_assigned_context() {
    async fn assign_noop() {
        poll_fn(|cx| {
            *cx = Context::from_waker(Waker::noop());
            Ready(())
        })
        .await;
    }
    macro_rules! wait {
        ($future:expr) => {
            $future.await
        };
    }
    generators! {
        // The context is the task's own, so the body spoils it for what it awaits until it is
        // polled again. Its yields need none.
        async gen fn by_a_macro() -> u32 {
            wait!(assign_noop());
            yield 1;
        }

        async gen fn by_a_macro_before_a_delegation(depth: u32) -> u32 {
            wait!(assign_noop());
            if depth > 0 {
                yield from by_a_macro_before_a_delegation(depth - 1);
            }
            yield depth;
        }

        async gen fn directly() -> u32 {
            // The context is one of its own: nothing changes for the body.
            assign_noop().await;
            yield 1;
        }
    }
    assert_eq!(all(by_a_macro()), [1]);
    assert_eq!(all(by_a_macro_before_a_delegation(2)), [0, 1, 2]);
    assert_eq!(all(directly()), [1]);
}

#[test]
fn a_kept_yield_of_a_generator_that_waits() {
    // Polled by turns under two slots: that of its body and that of a generator inside.
    let outer = AsyncGen::from_fn(async |co: &mut Co<u32>| {
        let mut one = pin!(co.yield_(1));
        assert!(poll_once(one.as_mut()).await.is_none());
        let mut inner = pin!(gen_block! { async {
            let polled = poll_fn(|cx| Ready(one.as_mut().poll(cx).is_ready())).await;
            yield polled;
        } });
        inner.next().await;
    });
    assert_eq!(panic_of(|| all(outer)), ABANDONED_YIELD);
}

#[test]
fn a_wait_hidden_in_a_plain_generator() {
    macro_rules! wait {
        ($future:expr) => {
            $future.await
        };
    }
    generators! {
        gen fn plain_leaf() -> u32 {
            yield 1;
            wait!(pending::<()>());
        }

        async gen fn parent() -> u32 {
            yield from plain_leaf();
        }
    }
    let task = Task::new();
    let mut numbers = pin!(parent());
    assert_eq!(task.poll(numbers.as_mut()), Ready(Some(1)));
    assert_eq!(panic_of(|| task.poll(numbers.as_mut())), FOREIGN_AWAIT);
    assert_eq!(task.poll(numbers.as_mut()), Ready(None));
}

#[test]
fn polled_by_its_own_body() {
    // A generator cannot be reached by its body, but for a lock that is then held.
    static SHARED: Mutex<Option<futures::stream::BoxStream<'static, bool>>> = Mutex::new(None);
    let numbers = gen_block! { async {
        let is_locked = SHARED.try_lock().is_err();
        yield is_locked;
    } };
    *SHARED.lock().unwrap() = Some(numbers.boxed());
    let mut shared = SHARED.lock().unwrap();
    assert_eq!(Task::new().poll(shared.as_mut().unwrap().as_mut()), Ready(Some(true)));
}
