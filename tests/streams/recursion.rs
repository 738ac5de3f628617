//! Recursion with `yield from`: any depth, at one step per item and on a small native stack.

use super::{Inbox, Task, all, later, pause};
use gen_core::generators;
use gen_tests::{Tracker, on_small_stack};
use std::cell::Cell;
use std::task::Poll::Ready;

const DEEP: u32 = 100_000;

generators! {
    async gen fn down(n: u32) -> u32 {
        if n > 0 {
            yield from down(n - 1);
        }
        yield n;
    }

    async gen fn down_with_pauses(n: u32) -> u32 {
        pause().await;
        if n > 0 {
            yield from down_with_pauses(n - 1);
            pause().await;
        }
        yield n;
    }

    async gen fn even(n: u32) -> u32 {
        yield later(n).await;
        if n > 0 {
            yield from odd(n - 1, "local");
        }
    }

    async gen fn odd(n: u32, text: &str) -> u32 {
        yield 1000 * n;
        if n > 0 {
            yield from even(n - 1);
        }
        assert_eq!(text, "local");
    }

    async gen fn waits_at_the_bottom(n: u32, inbox: &Inbox<u32>, resumed: &Cell<u32>) -> u32 {
        if n == 0 {
            for _ in 0..100 {
                let value = inbox.take().await;
                yield value;
            }
        } else {
            yield from waits_at_the_bottom(n - 1, inbox, resumed);
            resumed.set(resumed.get() + 1);
        }
    }

    async gen fn guarded(n: u32, log: &Tracker) -> u32 {
        let _guard = log.guard("level");
        yield n;
        if n > 0 {
            yield from guarded(n - 1, log);
        }
        pause().await;
    }

    async gen fn in_order(tree: &Tree) -> u32 {
        for child in &tree.children {
            yield from in_order(child);
        }
        yield later(tree.value).await;
    }

    async gen fn boxed_by_hand(n: u32) -> u32 {
        yield n;
        if n > 0 {
            for await m in Box::pin(boxed_by_hand(n - 1)) as std::pin::Pin<Box<dyn futures::Stream<Item = u32>>> {
                yield later(m).await;
            }
        }
    }

    gen fn plain_down(n: u32) -> u32 {
        if n > 0 {
            yield from plain_down(n - 1);
        }
        yield n;
    }

    async gen fn to_a_deep_plain_one(n: u32) -> u32 {
        pause().await;
        yield from plain_down(n);
    }
}

struct Tree {
    value: u32,
    children: Vec<Tree>,
}

fn tree(depth: u32) -> Tree {
    Tree {
        value: depth,
        children: (0..if depth > 0 { 3 } else { 0 }).map(|_| tree(depth - 1)).collect(),
    }
}

#[test]
fn of_a_tree() {
    assert_eq!(all(in_order(&tree(2))), [0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1, 2]);
}

#[test]
fn mutual() {
    assert_eq!(all(even(4)), [4, 3000, 2, 1000, 0]);
}

#[test]
fn with_a_box_where_it_is_no_delegation() {
    assert_eq!(all(boxed_by_hand(3)), [3, 2, 1, 0]);
}

#[test]
fn deep_ones_run_on_a_small_stack() {
    on_small_stack(|| {
        let numbers = all(down(DEEP));
        assert!(numbers.into_iter().eq(0..=DEEP));
        let numbers = all(down_with_pauses(DEEP));
        assert!(numbers.into_iter().eq(0..=DEEP));
        assert_eq!(all(even(DEEP)).len(), 1 + DEEP as usize);
        assert_eq!(all(to_a_deep_plain_one(DEEP)).len(), 1 + DEEP as usize);
    });
}

#[test]
fn deep_ones_are_dropped_on_a_small_stack() {
    on_small_stack(|| {
        let log = Tracker::new();
        let task = Task::new();
        let mut numbers = Box::pin(guarded(DEEP, &log));
        for n in (0..=DEEP).rev() {
            assert_eq!(task.poll(numbers.as_mut()), Ready(Some(n)));
        }
        assert_eq!(log.live(), 1 + DEEP as usize);
        // Suspended at the innermost `await`.
        assert!(task.poll(numbers.as_mut()).is_pending());
        drop(numbers);
        assert_eq!(log.live(), 0);
    });
}

#[test]
fn a_wait_at_the_bottom_polls_nothing_above() {
    let (task, inbox, resumed) = (Task::new(), Inbox::new(), Cell::new(0));
    let mut numbers = Box::pin(waits_at_the_bottom(1000, &inbox, &resumed));
    for n in 0..100 {
        assert!(task.poll(numbers.as_mut()).is_pending());
        inbox.put(n);
        assert_eq!(task.poll(numbers.as_mut()), Ready(Some(n)));
    }
    assert_eq!((inbox.polls.get(), resumed.get()), (200, 0));
    // The end passes every level once, in one poll.
    assert_eq!(task.poll(numbers.as_mut()), Ready(None));
    assert_eq!(resumed.get(), 1000);
}

#[test]
fn an_item_costs_as_much_native_stack_at_any_depth() {
    /// Where the stack is at the bottom.
    fn here() -> usize {
        let local = 0_u8;
        std::hint::black_box(&raw const local).addr()
    }
    generators! {
        async gen fn measured(n: u32) -> usize {
            pause().await;
            yield here();
            if n > 0 {
                yield from measured(n - 1);
            }
        }
    }
    let places = all(measured(1000));
    // The outermost level is polled by code of its own or by that of the frames.
    assert!(places[1..].iter().all(|&place| place.abs_diff(places[1]) < 4096));
}

#[test]
fn recursive_ones_are_sent_to_a_multi_thread_runtime() {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).build().unwrap();
    runtime.block_on(async {
        let tasks = (0..8).map(|i| {
            tokio::spawn(async move {
                let mut sum = 0;
                let mut numbers = std::pin::pin!(down_with_pauses(100 + i));
                while let Some(n) = numbers.next().await {
                    tokio::task::yield_now().await;
                    sum += n;
                }
                sum
            })
        });
        for (i, task) in tasks.collect::<Vec<_>>().into_iter().enumerate() {
            let n = 100 + i as u32;
            assert_eq!(task.await.unwrap(), n * (n + 1) / 2);
        }
    });
}
