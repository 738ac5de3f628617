//! Streams that a body only loops over or delegates to stay where the body has captured them. Nobody sees that but
//! by the size of the generator: each generator here is written a second time, with one more mention
//! of the argument, and must do the same.

use super::{Task, all, later, pause};
use futures::Stream;
use gen_core::{gen_block, generators};
use gen_tests::{Guard, Tracker, panic_of};
use std::pin::{Pin, pin};
use std::task::{Context, Poll};

/// Three numbers, then `None` for ever. Waits before each. Logs its drop.
struct Numbers {
    last: u32,
    is_woken: bool,
    _guard: Guard,
}

impl Numbers {
    fn new(log: &Tracker, name: &str) -> Self {
        Numbers { last: 0, is_woken: false, _guard: log.guard(name) }
    }
}

impl Stream for Numbers {
    type Item = u32;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<u32>> {
        self.is_woken = !self.is_woken;
        if self.is_woken {
            cx.waker().wake_by_ref();
            return Poll::Pending;
        }
        self.last += 1;
        Poll::Ready(Some(self.last).filter(|n| *n <= 3))
    }
}

macro_rules! forms {
    ($name:ident, $items:ident, $more:ident, { $($mention:tt)* }) => {
        mod $name {
            use super::*;

            generators! {
                pub async gen fn all_of_them(log: Tracker, $items: Numbers, last: Guard) -> u32 {
                    $($mention)*
                    let _before = log.guard("before");
                    for await n in $items {
                        let _item = log.guard("item");
                        yield n;
                    }
                    let _after = log.guard("after");
                    log.note("behind the loop");
                    yield 10;
                    drop(last);
                }

                pub async gen fn one_after_the_other($items: Numbers, $more: Numbers, log: Tracker) -> u32 {
                    $($mention)*
                    'first: for await n in $items {
                        if n == 2 { break 'first; }
                        yield n;
                    }
                    pause().await;
                    log.note("between the loops");
                    for await n in $more {
                        if n == 2 { continue; }
                        yield 10 * n;
                    }
                }

                pub async gen fn that_may_not_come_to_it(
                    first: Guard,
                    $items: Numbers,
                    log: Tracker,
                    how: u32,
                ) -> u32 {
                    $($mention)*
                    let _local = log.guard("local");
                    match how {
                        0 => return,
                        1 => panic!("before the loop"),
                        2 => yield 5,
                        _ => pause().await,
                    }
                    for await n in $items {
                        if how == 4 { panic!("in the loop") }
                        yield n;
                        if how == 5 { return }
                    }
                    drop(first);
                }

                pub async gen fn in_its_task(log: Tracker, $items: Numbers) -> u32 {
                    $($mention)*
                    for await n in $items {
                        let n = futures::join!(later(n), async { log.note("other") }).0;
                        yield n;
                    }
                    log.note("end");
                }

                pub async gen fn with_errors($items: Numbers, log: Tracker) -> Result<u32, String> {
                    $($mention)*
                    for await n in $items {
                        if n == 3 { Err(format!("{n} is too much"))?; }
                        yield Ok(n);
                    }
                    log.note("not there");
                }

                pub async gen fn delegates(
                    log: Tracker,
                    $items: impl Stream<Item = u32>,
                    last: Guard,
                ) -> u32 {
                    $($mention)*
                    let _before = log.guard("before");
                    yield from $items;
                    let _after = log.guard("after");
                    log.note("behind the delegation");
                    yield 10;
                    drop(last);
                }

                pub async gen fn delegates_to_two<S, T: Unpin + Stream<Item = u32>>(
                    $items: S,
                    $more: T,
                    log: Tracker,
                    how: u32,
                ) -> u32
                where
                    S: Stream<Item = u32>,
                {
                    $($mention)*
                    match how {
                        0 => return,
                        1 => panic!("before the delegation"),
                        _ => pause().await,
                    }
                    yield from $items;
                    log.note("between the delegations");
                    yield from $more
                }

                pub async gen fn delegates_in_its_task(
                    log: Tracker,
                    $items: impl Stream<Item = u32>,
                ) -> u32 {
                    $($mention)*
                    yield futures::join!(later(1), async { log.note("other") }).0;
                    yield from $items;
                    log.note("end");
                }

                pub async gen fn recursive(depth: u32, log: Tracker, $items: Numbers) -> u32 {
                    $($mention)*
                    if depth > 0 {
                        let inner = Numbers::new(&log, "inner");
                        yield from recursive(depth - 1, log.clone(), inner);
                    }
                    for await n in $items {
                        yield 10 * depth + n;
                    }
                }
            }

            pub fn block(log: Tracker, $items: Numbers) -> impl Stream<Item = u32> {
                gen_block! { async move {
                    $($mention)*
                    for await n in $items {
                        let _item = log.guard("item");
                        yield n;
                    }
                    log.note("end");
                } }
            }
        }
    };
}

forms!(in_place, items, more, {});
forms!(moved, items, more, {
    let _ = &items;
});

/// All that happens to a stream that is polled so many times and dropped then, until it ends or panics.
fn traces<S: Stream<Item: std::fmt::Debug>>(make: impl Fn(&Tracker) -> S) -> Vec<String> {
    let mut traces = Vec::new();
    for polls in 0.. {
        let log = Tracker::default();
        let mut stream = Box::pin(make(&log));
        let mut is_over = false;
        for _ in 0..polls {
            let said = match panic_of_poll(&mut stream) {
                Ok(Poll::Pending) => String::from("waits"),
                Ok(Poll::Ready(item)) => {
                    is_over = item.is_none();
                    format!("{item:?}")
                }
                Err(panic) => {
                    is_over = true;
                    panic
                }
            };
            log.note(said);
        }
        log.note("drop");
        drop(stream);
        traces.push(format!("{:?}", log.take()));
        if is_over {
            return traces;
        }
    }
    unreachable!("every stream here ends")
}

fn panic_of_poll<S: Stream>(stream: &mut Pin<Box<S>>) -> Result<Poll<Option<S::Item>>, String> {
    let task = Task::new();
    let mut polled = None;
    let panic = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
        polled = Some(task.poll(stream.as_mut()));
    }));
    match (panic, polled) {
        (Ok(()), Some(polled)) => Ok(polled),
        _ => Err(String::from("panic")),
    }
}

/// Both forms do the same, dropped at each step, and the form of the argument in its place is smaller.
macro_rules! the_same {
    ($($test:ident: $log:ident => $call:ident ( $($args:expr),* );)*) => {$(
        #[test]
        fn $test() {
            let traces_in_place = traces(|$log| in_place::$call($($args),*));
            let traces_moved = traces(|$log| moved::$call($($args),*));
            assert!(traces_in_place.len() > 1);
            assert_eq!(traces_in_place, traces_moved);

            let log = &Tracker::default();
            let $log = log;
            let sizes = [
                size_of_val(&in_place::$call($($args),*)),
                size_of_val(&moved::$call($($args),*)),
            ];
            assert!(sizes[0] < sizes[1], "{sizes:?}");
        }
    )*};
}

the_same! {
    a_loop: log => all_of_them(log.clone(), Numbers::new(log, "items"), log.guard("last"));
    two_loops: log => one_after_the_other(Numbers::new(log, "items"), Numbers::new(log, "more"), log.clone());
    a_return_before_the_loop: log =>
        that_may_not_come_to_it(log.guard("first"), Numbers::new(log, "items"), log.clone(), 0);
    a_panic_before_the_loop: log =>
        that_may_not_come_to_it(log.guard("first"), Numbers::new(log, "items"), log.clone(), 1);
    a_yield_before_the_loop: log =>
        that_may_not_come_to_it(log.guard("first"), Numbers::new(log, "items"), log.clone(), 2);
    an_await_before_the_loop: log =>
        that_may_not_come_to_it(log.guard("first"), Numbers::new(log, "items"), log.clone(), 3);
    a_panic_in_the_loop: log =>
        that_may_not_come_to_it(log.guard("first"), Numbers::new(log, "items"), log.clone(), 4);
    a_return_in_the_loop: log =>
        that_may_not_come_to_it(log.guard("first"), Numbers::new(log, "items"), log.clone(), 5);
    a_body_in_its_task: log => in_its_task(log.clone(), Numbers::new(log, "items"));
    a_body_that_fails: log => with_errors(Numbers::new(log, "items"), log.clone());
    a_body_that_pushes_frames: log => recursive(2, log.clone(), Numbers::new(log, "items"));
    a_block: log => block(log.clone(), Numbers::new(log, "items"));
    a_delegation: log => delegates(log.clone(), Numbers::new(log, "items"), log.guard("last"));
    two_delegations: log =>
        delegates_to_two(Numbers::new(log, "items"), Numbers::new(log, "more"), log.clone(), 2);
    a_return_before_the_delegation: log =>
        delegates_to_two(Numbers::new(log, "items"), Numbers::new(log, "more"), log.clone(), 0);
    a_panic_before_the_delegation: log =>
        delegates_to_two(Numbers::new(log, "items"), Numbers::new(log, "more"), log.clone(), 1);
    a_delegation_in_a_task: log => delegates_in_its_task(log.clone(), Numbers::new(log, "items"));
}

generators! {
    async gen fn panics_behind_the_loop(log: Tracker, items: Numbers) -> u32 {
        let _local = log.guard("local");
        for await n in items {
            yield n;
        }
        log.note("not there");
    }

    async gen fn names_it_in_a_text(items: Vec<u32>) -> String {
        yield format!("{items:?}");
        for n in items {
            yield n.to_string();
        }
    }

    async gen fn names_a_stream_in_a_text(items: futures::stream::Iter<std::vec::IntoIter<u32>>) -> String {
        yield format!("{items:?}").chars().take(4).collect();
        for await n in items {
            yield n.to_string();
        }
    }

    async gen fn shadows(items: futures::stream::Iter<std::ops::Range<u32>>) -> u32 {
        for await items in items {
            yield items;
        }
    }

    async gen fn mutable(mut items: impl Stream<Item = u32> + Unpin) -> u32 {
        yield futures::StreamExt::next(&mut items).await.expect("a first item");
        for await n in items {
            yield 10 * n;
        }
    }

    async gen fn in_a_loop(items: impl Stream<Item = u32>) -> u32 {
        loop {
            for await n in items {
                yield n;
            }
            break;
        }
    }

    async gen fn borrowed<'a>(words: &[&'a str], items: impl Stream<Item = usize>) -> &'a str {
        for await n in items {
            yield words[n];
        }
    }
}

/// A receiver cannot be bound again.
struct Countdown(u32);

impl Countdown {
    fn doubled(self) -> impl Stream<Item = u32> {
        gen_block! { async move {
            for await n in self {
                yield 2 * n;
            }
        } }
    }
}

generators! {
    impl Countdown {
        async gen fn tripled(self) -> u32 {
            for await n in self {
                yield 3 * n;
            }
        }
    }
}

impl Stream for Countdown {
    type Item = u32;

    fn poll_next(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<u32>> {
        let n = self.0.checked_sub(1);
        self.0 = n.unwrap_or(0);
        Poll::Ready(n)
    }
}

#[test]
fn a_receiver() {
    assert_eq!(all(Countdown(3).doubled()), [4, 2, 0]);
    assert_eq!(all(Countdown(3).tripled()), [6, 3, 0]);
}

#[test]
fn a_destructor_that_panics_behind_the_loop() {
    let log = Tracker::default();
    let items = Numbers { last: 3, is_woken: true, _guard: log.bomb("items") };
    let mut stream = pin!(panics_behind_the_loop(log.clone(), items));
    let task = Task::new();
    assert_eq!(panic_of(|| task.poll(stream.as_mut())), "items");
    assert_eq!(log.take(), ["items", "local"]);
    assert_eq!(task.poll(stream.as_mut()), Poll::Ready(None));
}

#[test]
fn other_uses_of_the_argument() {
    use futures::stream;
    assert_eq!(all(names_it_in_a_text(vec![1, 2])), ["[1, 2]", "1", "2"]);
    assert_eq!(all(names_a_stream_in_a_text(stream::iter(vec![1]))), ["Iter", "1"]);
    assert_eq!(all(shadows(stream::iter(0..2))), [0, 1]);
    assert_eq!(all(mutable(stream::iter(1..4))), [1, 20, 30]);
    assert_eq!(all(in_a_loop(stream::iter(1..3))), [1, 2]);
    assert_eq!(all(borrowed(&["a", "b"], stream::iter([1, 0]))), ["b", "a"]);
}
