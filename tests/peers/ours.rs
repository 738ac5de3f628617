//! `gen-core`.

use crate::{all, allocations, manifest, send, stack};
use gen_core::{Coroutine, CoroutineState, generators};
use gen_tests::panic_of;
use std::hint::black_box;
use std::pin::pin;

generators!({
    gen fn numbers() -> u32 {
        for n in 1..=3 {
            yield n;
        }
    }

    async gen fn stream() -> u32 {
        yield from(numbers());
    }

    gen fn bottom(depth: u32) -> usize {
        if depth == 0 {
            yield stack();
        } else {
            yield from(bottom(depth - 1));
        }
    }
});

#[test]
fn needs_std() {
    assert!(manifest("gen-core").0);
}

#[test]
fn is_an_iterator() {
    assert!(numbers().eq([1, 2, 3]));
    assert_eq!(all(stream()), [1, 2, 3]);
}

#[test]
fn borrows_across_a_yield() {
    generators!({
        gen fn doubled() -> u32 {
            let list = vec![1, 2];
            for n in &list {
                yield 2 * n;
            }
        }
    });
    assert!(doubled().eq([2, 4]));
}

#[test]
fn takes_and_returns_values() {
    generators!({
        gen fn echo() -> impl Coroutine<u32, Yield = u32, Return = u32> {
            let received = yield 0;
            received + 1
        }
    });
    let mut echo = echo();
    assert_eq!(echo.start(), CoroutineState::Yielded(0));
    assert_eq!(echo.resume(7), CoroutineState::Complete(8));
}

#[test]
fn recursion() {
    let depth = |n| bottom(n).next().expect("an item");
    assert_eq!(depth(10), depth(100_000));
}

#[test]
fn after_the_end() {
    let mut numbers = numbers();
    numbers.by_ref().for_each(drop);
    assert_eq!([numbers.next(), numbers.next()], [None, None]);
}

#[test]
fn after_a_panic() {
    generators!({
        gen fn fails() -> u32 {
            yield 1;
            panic!("on purpose");
        }
    });
    let mut fails = fails();
    fails.next();
    assert_eq!(panic_of(|| fails.next()), "on purpose");
    assert_eq!(fails.next(), None);
}

#[test]
fn allocations_are_none_or_one() {
    assert_eq!(allocations(|| for _ in black_box(numbers()) {}), 1);
    assert_eq!(allocations(|| for _ in pin!(numbers().on_stack()) {}), 0);
    assert_eq!(allocations(|| assert_eq!(numbers().sum::<u32>(), 6)), 0);
}

#[test]
fn is_send() {
    let mut numbers = numbers();
    numbers.next();
    assert!(send(numbers).eq([2, 3]));
}
