//! Items, and when they come: yields and awaits in turn, ends, `?`, blocks.

use super::{Inbox, Task, all, later, pause};
use futures::stream;
use gen_core::{AsyncGen, Body, gen_block, generators};
use gen_tests::Tracker;
use std::pin::pin;
use std::task::Poll::{Pending, Ready};

generators! {
    async gen fn empty() -> u32 {}

    async gen fn without_await() -> u32 {
        yield 1;
        yield 2;
    }

    async gen fn without_yield(log: &Tracker) -> u32 {
        log.note(later("waited").await);
    }

    async gen fn interleaved() -> u32 {
        pause().await;
        yield 1;
        pause().await;
        pause().await;
        yield later(2).await;
        yield 3;
        let sum = later(3).await + later(1).await;
        yield sum;
        pause().await;
    }

    async gen fn units() {
        yield;
        pause().await;
        yield;
    }

    async gen fn sums(inbox: &Inbox<u32>) -> u32 {
        let mut sum = 0;
        loop {
            sum += inbox.take().await;
            yield sum;
        }
    }

    async gen fn loops(n: u32) -> (u32, u32) {
        'outer: for a in 0..n {
            let mut b = 0;
            while b < n {
                if later(a + b).await == 3 {
                    continue 'outer;
                }
                if a == 4 {
                    break 'outer;
                }
                yield (a, b);
                b += 1;
            }
        }
    }

    async gen fn returns_early(limit: u32) -> u32 {
        for n in 0.. {
            if later(n).await == limit {
                return;
            }
            yield n;
        }
    }

    async gen fn parsed(words: &[&str], log: &Tracker) -> Result<u32, Box<dyn std::error::Error>> {
        let _guard = log.guard("local");
        for word in words {
            let number: u32 = later(word.parse()).await?;
            yield Ok(number);
        }
        yield Ok(0);
    }

    async gen fn until_none(list: &[Option<u32>]) -> Option<u32> {
        for item in list {
            let n = later(*item).await?;
            yield Some(n + 1);
        }
    }

    async gen fn chosen(first: Result<u32, String>, log: &Tracker) -> Result<u32, String> {
        let _guard = log.guard("local");
        tokio::select! {
            biased;
            number = later(first) => { let number = number?; yield Ok(number); }
            () = std::future::pending() => return Err("never".to_owned()),
        }
        tokio::select! {
            text = later("stop") => { if text == "stop" { return Err(text.to_owned()); } }
        }
        yield Ok(99);
    }

    async gen fn loops_in_arms(lists: Vec<Vec<u32>>) -> u32 {
        tokio::select! {
            biased;
            () = std::future::pending() => {}
            lists = later(lists) => {
                'all: for await list in stream::iter(lists) {
                    let mut sum = 0;
                    for await n in stream::iter(list) {
                        if n == 0 { break 'all; }
                        yield n;
                        sum += n;
                    }
                    yield from [sum, later(sum + 1).await];
                }
            }
        }
        // In the future of an arm, whose block cannot yield.
        let sum = tokio::select! {
            sum = async {
                let mut sum = 0;
                for await n in stream::iter([40, 2]) { sum += n; }
                sum
            } => sum,
        };
        yield sum;
    }

    async gen fn delegates_to_errors(log: &Tracker) -> Result<u32, String> {
        yield from chosen(Ok(1), log);
        yield from chosen(Err("first".to_owned()), log);
        if later(true).await { return; }
        yield Ok(later("x").await.parse::<u32>().map_err(|error| error.to_string())?);
    }

    async gen fn in_expressions(flag: bool) -> u32 {
        let list = [later(1).await, { yield 10; 2 }, if flag { later(3).await } else { yield 20; 4 }];
        yield list.iter().sum();
        match later(Some(5)).await {
            Some(n) if n > 4 => yield n,
            _ => {}
        }
        while let Some(6) = later(Some(6)).await {
            yield 6;
            break;
        }
        let Some(n) = later(None).await else {
            yield 7;
            return;
        };
        yield n;
    }

    async gen fn borrowed(words: &str) -> &str {
        for word in words.split(' ') {
            let word = word.trim();
            pause().await;
            yield word;
        }
    }

    async gen fn boxed_items(n: u32) -> Box<dyn Fn() -> u32> {
        yield Box::new(move || n);
        yield Box::new(move || n + 1);
    }

    fn local_block(n: u32) -> AsyncGen<u32, impl Body<u32, Resume = (), Return = ()>> {
        async gen move {
            yield later(n).await;
            yield n + 1;
        }
    }

    async gen fn with_foreign_macros() -> String {
        yield format!("{} {}", later(1).await, later(2).await);
        let list = vec![later(3).await, { yield "in a macro".to_owned(); 4 }];
        assert_eq!(list, [later(3).await, 4]);
        yield format!("{list:?}");
    }
}

#[test]
fn nothing_to_yield() {
    assert!(all(empty()).is_empty());
    let log = Tracker::new();
    assert!(all(without_yield(&log)).is_empty());
    assert_eq!(log.take(), ["waited"]);
}

#[test]
fn nothing_to_wait_for() {
    let task = Task::new();
    let mut numbers = pin!(without_await());
    assert_eq!(task.poll(numbers.as_mut()), Ready(Some(1)));
    assert_eq!(task.poll(numbers.as_mut()), Ready(Some(2)));
    assert_eq!(task.poll(numbers.as_mut()), Ready(None));
    assert_eq!(task.woken(), (0, 0));
}

#[test]
fn yields_and_awaits_in_turn() {
    assert_eq!(all(interleaved()), [1, 2, 3, 4]);
    assert_eq!(all(units()).len(), 2);
}

#[test]
fn every_poll_goes_as_far_as_it_can() {
    let task = Task::new();
    let mut numbers = pin!(interleaved());
    let mut polls = Vec::new();
    while polls.last() != Some(&Ready(None)) {
        polls.push(task.poll(numbers.as_mut()));
    }
    let expected = [
        Pending,
        Ready(Some(1)),
        Pending,
        Pending,
        Pending,
        Ready(Some(2)),
        Ready(Some(3)),
        Pending,
        Pending,
        Ready(Some(4)),
        Pending,
        Ready(None),
    ];
    assert_eq!(polls, expected);
}

#[test]
fn polling_without_cause_changes_nothing() {
    let (task, inbox) = (Task::new(), Inbox::new());
    let mut numbers = pin!(sums(&inbox));
    for n in 1..=3 {
        for _ in 0..3 {
            assert_eq!(task.poll(numbers.as_mut()), Pending);
        }
        inbox.put(n);
        assert_eq!(task.poll(numbers.as_mut()), Ready(Some(n * (n + 1) / 2)));
    }
    assert_eq!(inbox.polls.get(), 3 * 4);
}

#[test]
fn loops_with_labels() {
    assert_eq!(all(loops(5)), [(0, 0), (0, 1), (0, 2), (1, 0), (1, 1), (2, 0)]);
}

#[test]
fn return_ends_it() {
    assert_eq!(all(returns_early(3)), [0, 1, 2]);
    assert!(all(returns_early(0)).is_empty());
}

#[test]
fn question_mark_yields_the_error_last() {
    let log = Tracker::new();
    let task = Task::new();
    let mut numbers = pin!(parsed(&["4", "x", "5"], &log));
    assert_eq!(task.poll(numbers.as_mut()).map(|_| ()), Pending);
    assert!(matches!(task.poll(numbers.as_mut()), Ready(Some(Ok(4)))));
    assert!(task.poll(numbers.as_mut()).is_pending());
    assert!(log.take().is_empty());
    // The locals are gone before the error is seen.
    let Ready(Some(Err(error))) = task.poll(numbers.as_mut()) else { panic!("no error") };
    assert_eq!(log.take(), ["local"]);
    assert_eq!(error.to_string(), "invalid digit found in string");
    assert!(matches!(task.poll(numbers.as_mut()), Ready(None)));
    assert_eq!(all(parsed(&["6"], &log)).into_iter().flatten().collect::<Vec<_>>(), [6, 0]);
}

#[test]
fn question_mark_yields_none_last() {
    assert_eq!(all(until_none(&[Some(1), None, Some(2)])), [Some(2), None]);
    assert_eq!(all(until_none(&[Some(1), Some(2)])), [Some(2), Some(3)]);
}

/// In the arms of `select!`, and in all that delegates to such a generator.
#[test]
fn errors_in_the_tokens_of_select() {
    let log = Tracker::new();
    let failed = |text: &str| Err(text.to_owned());
    assert_eq!(all(chosen(Ok(1), &log)), [Ok(1), failed("stop")]);
    assert_eq!(all(chosen(Err("first".to_owned()), &log)), [failed("first")]);
    assert_eq!(all(delegates_to_errors(&log)), [Ok(1), failed("stop"), failed("first")]);
    assert_eq!(log.take().len(), 4);
}

#[test]
fn for_await_in_the_tokens_of_select() {
    assert_eq!(all(loops_in_arms(vec![vec![1, 2], vec![5, 0, 7], vec![8]])), [1, 2, 3, 4, 5, 42]);
}

#[test]
fn awaits_and_yields_anywhere_in_expressions() {
    assert_eq!(all(in_expressions(true)), [10, 6, 5, 6, 7]);
    assert_eq!(all(in_expressions(false)), [10, 20, 7, 5, 6, 7]);
}

#[test]
fn items_that_borrow() {
    let text = String::from("a bc d");
    assert_eq!(all(borrowed(&text)), ["a", "bc", "d"]);
}

#[test]
fn items_are_coerced() {
    let values: Vec<u32> = all(boxed_items(1)).iter().map(|item| item()).collect();
    assert_eq!(values, [1, 2]);
}

#[test]
fn in_the_tokens_of_other_macros() {
    assert_eq!(all(with_foreign_macros()), ["1 2", "in a macro", "[3, 4]"]);
}

#[test]
fn blocks() {
    assert_eq!(all(local_block(4)), [4, 5]);
    assert_eq!(all(gen_block! { async { yield 1; pause().await; yield 2; } }), [1, 2]);
}

#[test]
fn blocks_capture_by_reference() {
    let words = vec![String::from("a"), String::from("b")];
    let mut seen = 0;
    let borrowed = gen_block! { async {
        for word in &words {
            pause().await;
            seen += 1;
            yield word.as_str();
        }
    } };
    assert_eq!(all(borrowed), ["a", "b"]);
    assert_eq!((words.len(), seen), (2, 2));
}

#[test]
fn blocks_capture_by_move() {
    fn owned(words: Vec<String>) -> impl futures::Stream<Item = usize> {
        gen_block! { async move {
            for word in &words {
                yield later(word.len()).await;
            }
        } }
    }
    assert_eq!(all(owned(vec!["a".into(), "bcd".into()])), [1, 3]);
}

#[test]
fn calling_runs_nothing_of_the_body() {
    let log = Tracker::new();
    let generator = without_yield(&log);
    assert!(log.take().is_empty());
    drop(generator);
    assert!(log.take().is_empty());
}
