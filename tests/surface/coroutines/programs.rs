//! Programs (PEP 342): coroutines that feed each other, and a scheduler.

use gen_core::{
    BoxGen, Coroutine,
    CoroutineState::{self, Complete, Yielded},
    generators,
};
use gen_tests::Tracker;
use std::collections::VecDeque;

type Sink<'a, T> = BoxGen<'a, Option<T>, Option<T>>;

/// The sink, after its first step.
fn started<T>(mut sink: Sink<'_, T>) -> Sink<'_, T> {
    assert!(matches!(sink.start(), Yielded(None)), "a sink only takes");
    sink
}

/// A `grep` that pushes into a counter that pushes into a printer, each suspended in `(yield)`.
#[test]
fn a_pipeline_of_sinks() {
    generators! {
        gen fn printer(log: &Tracker) -> impl Coroutine<Option<String>, Yield = Option<String>> {
            while let Some(line) = (yield None) { log.note(line); }
            log.note("closed");
        }

        gen fn numbered(mut next: Sink<'_, String>)
            -> impl Coroutine<Option<String>, Yield = Option<String>>
        {
            let mut n = 0;
            while let Some(line) = (yield None) {
                n += 1;
                _ = next.resume(Some(format!("{n}: {line}")));
            }
            _ = next.resume(None);
        }

        gen fn grep(word: &str, mut next: Sink<'_, String>)
            -> impl Coroutine<Option<String>, Yield = Option<String>>
        {
            while let Some(line) = (yield None) {
                if line.contains(word) { _ = next.resume(Some(line)); }
            }
            _ = next.resume(None);
        }
    }

    let log = Tracker::new();
    let sink = started(printer(&log).boxed());
    let sink = started(numbered(sink).boxed());
    let mut sink = started(grep("py", sink).boxed());
    for line in ["ruby", "python", "perl", "cpython"] {
        assert_eq!(sink.resume(Some(line.to_owned())), Yielded(None));
    }
    assert_eq!(sink.resume(None), Complete(()));
    assert_eq!(log.take(), ["1: python", "2: cpython", "closed"]);
}

/// One coroutine deals out what it gets to two others in turn.
#[test]
fn a_broadcast() {
    generators! {
        gen fn adder(log: &Tracker, name: &str) -> impl Coroutine<Option<u32>, Yield = Option<u32>> {
            let mut sum = 0;
            while let Some(n) = (yield None) { sum += n; }
            log.note(format!("{name} {sum}"));
        }

        gen fn deal(mut to: Vec<Sink<'_, u32>>) -> impl Coroutine<Option<u32>, Yield = Option<u32>> {
            let mut turn = 0;
            while let Some(n) = (yield None) {
                _ = to[turn].resume(Some(n));
                turn = (turn + 1) % to.len();
            }
            for mut sink in to { _ = sink.resume(None); }
        }
    }

    let log = Tracker::new();
    let sinks = ["odd", "even"].map(|name| started(adder(&log, name).boxed()));
    let mut sink = started(deal(sinks.into()).boxed());
    for n in 1..=6 {
        assert_eq!(sink.resume(Some(n)), Yielded(None));
    }
    assert_eq!(sink.resume(None), Complete(()));
    assert_eq!(log.take(), ["odd 9", "even 12"]);
}

/// PEP 342's trampoline: a task yields the task that it calls, and is sent what that returns.
#[test]
fn a_trampoline() {
    type Task = BoxGen<'static, Step, i64, i64>;

    /// What a task asks for.
    enum Step {
        Call(Task),
        Pause,
    }

    generators! {
        gen fn square(n: i64) -> impl Coroutine<i64, Yield = Step, Return = i64> {
            yield Step::Pause;
            n * n
        }

        gen fn sum_of_squares(n: i64) -> impl Coroutine<i64, Yield = Step, Return = i64> {
            let mut sum = 0;
            for i in 1..=n { sum += yield Step::Call(square(i).boxed()); }
            sum
        }
    }

    /// Runs every task to its end, in turns; gives the results in the order of the ends.
    fn run(tasks: Vec<Task>) -> Vec<i64> {
        let mut queue: VecDeque<(Vec<Task>, i64)> =
            tasks.into_iter().map(|task| (vec![task], 0)).collect();
        let mut results = Vec::new();
        while let Some((mut stack, sent)) = queue.pop_front() {
            let Some(top) = stack.last_mut() else { continue };
            match top.resume(sent) {
                Yielded(Step::Call(task)) => {
                    stack.push(task);
                    queue.push_back((stack, 0));
                }
                Yielded(Step::Pause) => queue.push_back((stack, 0)),
                Complete(value) if stack.len() > 1 => {
                    stack.pop();
                    queue.push_back((stack, value));
                }
                Complete(value) => results.push(value),
            }
        }
        results
    }

    let tasks = [3, 1, 2].map(|n| sum_of_squares(n).boxed());
    assert_eq!(run(tasks.into()), [1, 5, 14]);
}

/// The body asks, the caller answers: a guessing game.
#[test]
fn a_search_that_asks_its_caller() {
    generators! {
        gen fn guess(mut low: u32, mut high: u32)
            -> impl Coroutine<std::cmp::Ordering, Yield = u32, Return = (u32, u32)>
        {
            let mut tries = 0;
            loop {
                let middle = u32::midpoint(low, high);
                tries += 1;
                match (yield middle) {
                    std::cmp::Ordering::Less => low = middle + 1,
                    std::cmp::Ordering::Greater => high = middle,
                    std::cmp::Ordering::Equal => return (middle, tries),
                }
            }
        }
    }

    assert_eq!(guess(0, 100).drive(|n| n.cmp(&37)), (37, 6));
    assert_eq!(guess(0, 100).drive(|n| n.cmp(&50)), (50, 1));
    assert_eq!(guess(0, 1000).drive(|n| n.cmp(&999)), (999, 9));
}

/// A lexer that is fed a character at a time and keeps its place in its own control flow.
#[test]
fn a_state_machine_without_states() {
    generators! {
        gen fn lexer(#[resume] mut c: char) -> impl Coroutine<char, Yield = Option<String>> {
            loop {
                if c.is_ascii_digit() {
                    let mut number = String::new();
                    while c.is_ascii_digit() {
                        number.push(c);
                        c = yield None;
                    }
                    // What ended the number is no part of a token.
                    c = yield Some(number);
                } else if c == '"' {
                    let mut text = String::new();
                    loop {
                        c = yield None;
                        if c == '"' { break; }
                        text.push(c);
                    }
                    c = yield Some(text);
                } else {
                    c = yield None;
                }
            }
        }
    }

    let mut lexer = lexer();
    let mut tokens = Vec::new();
    for c in r#"12 "a b" 345."#.chars() {
        if let Yielded(Some(token)) = lexer.resume(c) {
            tokens.push(token);
        }
    }
    assert_eq!(tokens, ["12", "a b", "345"]);
}

/// Producer and consumer are both suspended most of the time; the loop between them owns both.
#[test]
fn two_coroutines_play_ping_pong() {
    generators! {
        gen fn player(name: &'static str, hits: u32)
            -> impl Coroutine<String, Yield = String, Return = String>
        {
            let mut ball = yield String::new();
            for _ in 0..hits { ball = yield format!("{ball}{name}"); }
            format!("{name} missed {ball}")
        }
    }

    type Player<'a> = BoxGen<'a, String, String, String>;

    fn play<'a>(mut a: Player<'a>, mut b: Player<'a>) -> String {
        let mut ball = String::new();
        loop {
            match a.resume(ball) {
                Yielded(hit) => ball = hit,
                Complete(end) => return end,
            }
            std::mem::swap(&mut a, &mut b);
        }
    }

    let mut players = [player("i", 3).boxed(), player("o", 2).boxed()];
    assert!(players.iter_mut().all(|p| p.start() == Yielded(String::new())));
    let [a, b] = players;
    assert_eq!(play(a, b), "o missed ioioi");
}

/// A moving average: a queue kept between two `send`s.
#[test]
fn a_running_statistic() {
    generators! {
        gen fn moving_average(#[resume] first: f64, width: usize)
            -> impl Coroutine<f64, Yield = f64>
        {
            let mut window = VecDeque::from([first]);
            loop {
                let mean = window.iter().sum::<f64>() / window.iter().map(|_| 1.0).sum::<f64>();
                window.push_back(yield mean);
                if window.len() > width { window.pop_front(); }
            }
        }
    }

    let mut mean = moving_average(2);
    let means: Vec<CoroutineState<f64, ()>> =
        [10.0, 20.0, 60.0, 0.0].into_iter().map(|n| mean.resume(n)).collect();
    assert_eq!(means, [Yielded(10.0), Yielded(15.0), Yielded(40.0), Yielded(30.0)]);
}
