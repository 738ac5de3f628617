//! `for await`: its labels, patterns and temporaries, and what it iterates over.

use super::{all, later, pause};
use futures::channel::mpsc;
use futures::{Stream, StreamExt as _, stream};
use gen_core::{gen_block, generators};
use gen_tests::{Guard, Tracker};
use std::cell::Cell;
use std::pin::Pin;

generators! {
    async gen fn count(n: u32) -> u32 {
        for i in 0..n {
            pause().await;
            yield i;
        }
    }

    async gen fn pairs(n: u32) -> (u32, Option<u32>) {
        for await i in count(n) {
            yield (i, (i % 2 == 0).then_some(10 * i));
        }
    }

    async gen fn labels(n: u32) -> (u32, u32) {
        'outer: for await a in count(n) {
            for await b in count(n) {
                if b == 2 {
                    continue 'outer;
                }
                if a == 3 {
                    break 'outer;
                }
                if a == b {
                    continue;
                }
                yield (a, b);
            }
        }
        yield (9, 9);
    }

    async gen fn breaks(n: u32) -> u32 {
        for await i in count(100) {
            if later(i).await == n {
                break;
            }
            yield i;
        }
    }

    async gen fn patterns() -> u32 {
        for await (i, tens) in pairs(3) {
            yield i;
            if let Some(tens) = tens {
                yield tens;
            }
        }
        for await (mut i, _) in pairs(2) {
            i += 100;
            yield i;
        }
        for await _ in count(2) {
            yield 7;
        }
        for await (0 | 1, _) | (_, _) in pairs(1) {
            yield 8;
        }
    }

    async gen fn over_a_boxed_one(boxed: Pin<Box<dyn Stream<Item = u32> + '_>>) -> u32 {
        for await n in boxed {
            yield n + 1;
        }
    }

    async gen fn over_a_reference<S: Stream<Item = u32> + Unpin>(numbers: &mut S) -> u32 {
        for await n in numbers.by_ref() {
            if n == 2 {
                break;
            }
            yield n;
        }
        yield 99;
        for await n in numbers {
            yield n;
        }
    }

    async gen fn over_a_channel(receiver: mpsc::UnboundedReceiver<u32>) -> u32 {
        let mut sum = 0;
        for await n in receiver {
            sum += n;
            yield sum;
        }
    }

    async gen fn over_any<S: Stream>(items: S) -> Vec<S::Item> {
        let mut batch = Vec::new();
        for await item in items {
            batch.push(item);
            if batch.len() == 2 {
                yield std::mem::take(&mut batch);
            }
        }
        if !batch.is_empty() {
            yield batch;
        }
    }

    async gen fn with_temporaries(log: &Tracker) -> usize {
        for await length in lengths(log.guard("temporary").name(), &String::from("four")) {
            log.note("in the loop");
            yield length;
        }
        log.note("after the loop");
    }

    async gen fn lengths(a: &str, b: &str) -> usize {
        yield a.len();
        pause().await;
        yield b.len();
    }

    async gen fn as_a_value() -> u32 {
        let unit: () = for await _ in count(1) {};
        let () = unit;
        let mut n = 0;
        if { for await i in count(4) { n += i; } n == 6 } {
            yield n;
        }
    }

    async gen fn first_error(list: Vec<Result<u32, &'static str>>) -> Result<u32, String> {
        for await item in stream::iter(list) {
            yield Ok(item? + 1);
        }
    }

    async gen fn in_an_async_block() -> u32 {
        let sum = async {
            let mut sum = 0;
            for await n in count(4) {
                sum += n;
            }
            sum
        };
        yield sum.await;
    }
}

#[test]
fn items_of_our_own() {
    assert_eq!(all(pairs(3)), [(0, Some(0)), (1, None), (2, Some(20))]);
}

#[test]
fn break_and_continue_with_labels() {
    assert_eq!(all(labels(6)), [(0, 1), (1, 0), (2, 0), (2, 1), (9, 9)]);
    assert_eq!(all(breaks(3)), [0, 1, 2]);
}

#[test]
fn any_pattern() {
    assert_eq!(all(patterns()), [0, 0, 1, 2, 20, 100, 101, 7, 7, 8]);
}

#[test]
fn a_boxed_stream() {
    assert_eq!(all(over_a_boxed_one(count(3).boxed())), [1, 2, 3]);
    assert_eq!(all(over_a_boxed_one(Box::pin(stream::iter([5])))), [6]);
}

#[test]
fn a_stream_by_reference_goes_on_where_it_was() {
    let mut numbers = Box::pin(count(5));
    assert_eq!(all(over_a_reference(&mut numbers)), [0, 1, 99, 3, 4]);
    assert!(all(numbers).is_empty());
}

#[test]
fn a_channel() {
    let (sender, receiver) = mpsc::unbounded();
    for n in 1..=4 {
        sender.unbounded_send(n).unwrap();
    }
    drop(sender);
    assert_eq!(all(over_a_channel(receiver)), [1, 3, 6, 10]);
}

#[test]
fn a_channel_that_is_filled_meanwhile() {
    let (sender, receiver) = mpsc::unbounded();
    let mut sums = Box::pin(over_a_channel(receiver));
    futures::executor::block_on(async {
        for (n, sum) in [(1, 1), (5, 6), (3, 9)] {
            let send = async { sender.unbounded_send(n).unwrap() };
            let (item, ()) = futures::join!(sums.next(), send);
            assert_eq!(item, Some(sum));
        }
        drop(sender);
        assert_eq!(sums.next().await, None);
    });
}

#[test]
fn a_stream_of_any_type() {
    assert_eq!(all(over_any(stream::iter(["a", "b", "c"]))), [vec!["a", "b"], vec!["c"]]);
    assert_eq!(all(over_any(over_any(count(3)))), [[vec![0, 1], vec![2]]]);
}

#[test]
fn temporaries_in_the_head_live_as_long_as_the_loop() {
    let log = Tracker::new();
    assert_eq!(all(with_temporaries(&log)), [9, 4]);
    assert_eq!(log.take(), ["in the loop", "in the loop", "temporary", "after the loop"]);
}

#[test]
fn it_is_an_expression() {
    assert_eq!(all(as_a_value()), [6]);
}

#[test]
fn question_mark_on_an_item() {
    let items = all(first_error(vec![Ok(1), Err("wrong"), Ok(2)]));
    assert_eq!(items, [Ok(2), Err("wrong".to_owned())]);
}

#[test]
fn inside_an_async_block_of_the_body() {
    assert_eq!(all(in_an_async_block()), [6]);
}

#[test]
fn in_a_block() {
    let limit = Cell::new(2);
    let numbers = gen_block! { async {
        for await n in count(10) {
            if n == limit.get() { break; }
            yield n;
        }
    } };
    assert_eq!(all(numbers), [0, 1]);
}

#[test]
fn the_stream_is_dropped_when_the_loop_is_left() {
    generators! {
        async gen fn guarded(guard: Guard) -> u32 {
            yield guard.name().len() as u32;
            yield 2;
        }

        async gen fn left(log: &Tracker) -> u32 {
            for await n in guarded(log.guard("stream")) {
                yield n;
                break;
            }
            log.note("after the loop");
        }
    }
    let log = Tracker::new();
    assert_eq!(all(left(&log)), [6]);
    assert_eq!(log.take(), ["stream", "after the loop"]);
}
