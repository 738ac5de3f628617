//! What an adaptor does to a generator, it does to a hand-written iterator: the same items, pulled
//! at the same moments, the same size hints, nothing after the end, the source dropped as early.

use gen_core::{Co, Gen, generators};
use gen_tests::{Guard, Tracker};
use std::fmt::Debug;
use std::iter::FusedIterator;
use std::ops::Range;

/// The numbers below `n`. Notes each when it is made, and the end.
struct ByHand<'a> {
    log: &'a Tracker,
    source: Option<Guard>,
    numbers: Range<u32>,
}

pub fn by_hand(log: &Tracker, source: Guard, n: u32) -> impl FusedIterator<Item = u32> {
    ByHand { log, source: Some(source), numbers: 0..n }
}

impl Iterator for ByHand<'_> {
    type Item = u32;

    fn next(&mut self) -> Option<u32> {
        self.source.as_ref()?;
        let number = self.numbers.next();
        if let Some(number) = number {
            self.log.note(format!("make {number}"));
        } else {
            self.log.note("end");
            self.source = None;
        }
        number
    }
}

impl FusedIterator for ByHand<'_> {}

generators! {
    pub gen fn flat(log: &Tracker, _source: Guard, n: u32) -> u32 {
        for number in 0..n {
            log.note(format!("make {number}"));
            yield number;
        }
        log.note("end");
    }

    pub gen fn recursive(log: &Tracker, _source: Guard, n: u32) -> u32 {
        yield from halves(log, 0..n);
        log.note("end");
    }

    gen fn halves(log: &Tracker, Range { start, end }: Range<u32>) -> u32 {
        let middle = start.midpoint(end);
        if middle > start {
            yield from halves(log, start..middle);
            yield from halves(log, middle..end);
        } else if end > start {
            log.note(format!("make {start}"));
            yield start;
        }
    }

    pub fn block(log: &Tracker, source: Guard, n: u32) -> impl Iterator<Item = u32> {
        gen move {
            let _source = source;
            yield from numbers(log, n);
            log.note("end");
        }
    }
}

fn numbers(log: &Tracker, n: u32) -> impl Iterator<Item = u32> {
    (0..n).inspect(|number| log.note(format!("make {number}")))
}

pub fn without_macros(log: &Tracker, source: Guard, n: u32) -> impl Iterator<Item = u32> {
    Gen::from_fn(async move |co: &mut Co<u32>| {
        let _source = source;
        for number in 0..n {
            log.note(format!("make {number}"));
            co.yield_(number).await;
        }
        log.note("end");
    })
}

/// How to consume an iterator.
#[derive(Clone, Copy, Debug)]
pub enum Way {
    Unused,
    Steps,
    Nth,
    Search,
    Fold,
    StartedFold,
    Collect,
}

pub const WAYS: [Way; 7] =
    [Way::Unused, Way::Steps, Way::Nth, Way::Search, Way::Fold, Way::StartedFold, Way::Collect];

/// Consumes an iterator, and notes what comes out of it.
pub fn consume<I: Iterator<Item: Debug>>(mut items: I, way: Way, log: &Tracker) {
    let take = |item: Option<I::Item>| take(log, &item);
    match way {
        Way::Unused => {}
        // Beyond the end: it stays there, or does whatever the adaptor does.
        Way::Steps => {
            for _ in 0..9 {
                hint(log, items.size_hint());
                take(items.next());
            }
        }
        Way::Nth => {
            take(items.nth(1));
            take(items.nth(1));
        }
        Way::Search => {
            let mut left = 2;
            take(items.find(|_| {
                left -= 1;
                left == 0
            }));
            take(items.next());
        }
        Way::Fold => items.for_each(|item| take(Some(item))),
        Way::StartedFold => {
            take(items.next());
            items.for_each(|item| take(Some(item)));
        }
        Way::Collect => items.collect::<Vec<_>>().into_iter().for_each(|item| take(Some(item))),
    }
}

fn take(log: &Tracker, item: &dyn Debug) {
    log.note(format!("take {item:?}"));
}

fn hint(log: &Tracker, hint: (usize, Option<usize>)) {
    log.note(format!("{hint:?}"));
}

/// What happened but for the drop of the source: a pinned generator is dropped later than what it
/// is lent to.
pub fn without_drop(log: &[String]) -> Vec<&str> {
    log.iter().map(String::as_str).filter(|event| *event != "dropped").collect()
}

/// The log of a program, run with one of the above.
macro_rules! log_of {
    (|$items:ident, $log:ident| $program:expr; pin $make:ident($n:expr)) => {
        log_of!(|$items, $log| {
            let $items = ::std::pin::pin!($items.on_stack());
            $program
        }; $make($n))
    };
    (|$items:ident, $log:ident| $program:expr; $make:ident($n:expr) $($placed:tt)*) => {{
        let $log = ::gen_tests::Tracker::new();
        {
            let $items = $crate::by_hand::$make(&$log, $log.guard("dropped"), $n) $($placed)*;
            $program;
        }
        assert_eq!($log.live(), 0, "the source is dropped");
        $log.take()
    }};
}

/// Runs a program with the hand-written iterator and with generators, for several numbers of items.
/// Their logs must be the same.
macro_rules! like_by_hand {
    (|$items:ident, $log:ident| $program:expr) => {
        for n in [0, 1, 2, 5] {
            let expected = log_of!(|$items, $log| $program; by_hand(n));
            for (name, log) in [
                ("flat", log_of!(|$items, $log| $program; flat(n))),
                ("recursive", log_of!(|$items, $log| $program; recursive(n))),
                ("boxed", log_of!(|$items, $log| $program; recursive(n).boxed())),
            ] {
                assert_eq!(log, expected, "{name}, {n} items");
            }
            let pinned = log_of!(|$items, $log| $program; pin flat(n));
            let without_drop = $crate::by_hand::without_drop;
            assert_eq!(without_drop(&pinned), without_drop(&expected), "pinned, {n} items");
        }
    };
}

/// The same for an adaptor, consumed in every way.
macro_rules! adapts_like_by_hand {
    (|$items:ident, $log:ident| $adapted:expr) => {
        for way in $crate::by_hand::WAYS {
            like_by_hand!(|$items, $log| $crate::by_hand::consume($adapted, way, &$log));
        }
    };
}

/// The other placements and the other ways to write a generator.
#[test]
fn every_kind_of_generator() {
    for (n, way) in [0, 1, 2, 5].into_iter().flat_map(|n| WAYS.map(|way| (n, way))) {
        let expected = log_of!(|items, log| consume(items, way, &log); by_hand(n));
        for log in [
            log_of!(|items, log| consume(items, way, &log); block(n)),
            log_of!(|items, log| consume(items, way, &log); without_macros(n)),
            log_of!(|items, log| consume(items, way, &log); flat(n).on_heap()),
            log_of!(|items, log| consume(items, way, &log); recursive(n).on_heap()),
            log_of!(|items, log| consume(items, way, &log); flat(n).boxed()),
            log_of!(|items, log| consume(items, way, &log); recursive(n).boxed_local()),
        ] {
            assert_eq!(log, expected, "{way:?} of {n} items");
        }
        let pinned = log_of!(|items, log| consume(items, way, &log); pin recursive(n));
        assert_eq!(without_drop(&pinned), without_drop(&expected), "{way:?} of {n} items");
    }
}
