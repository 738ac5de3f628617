//! `fauxgen`.

use crate::{all, allocations, manifest, send, stack};
use fauxgen::{Generator as _, GeneratorIter, GeneratorState};
use gen_tests::panic_of;
use std::pin::pin;

#[fauxgen::generator(yield = u32)]
fn numbers() {
    for n in 1..=3 {
        r#yield!(n);
    }
}

#[fauxgen::generator(yield = u32)]
async fn stream() {
    r#yield!(1);
}

#[test]
fn needs_std() {
    assert!(!manifest("fauxgen").0);
}

/// Once it is pinned; the async kind is a `Stream`.
#[test]
fn is_an_iterator() {
    assert!(pin!(numbers()).eq([1, 2, 3]));
    assert_eq!(all(stream()), [1]);
}

#[test]
fn borrows_across_a_yield() {
    #[fauxgen::generator(yield = u32)]
    fn doubled() {
        let list = vec![1, 2];
        for n in &list {
            r#yield!(2 * n);
        }
    }
    assert!(pin!(doubled()).eq([2, 4]));
}

#[test]
fn takes_and_returns_values() {
    #[fauxgen::generator(yield = u32, arg = u32)]
    fn echo() -> u32 {
        r#yield!(0) + 1
    }
    let mut echo = pin!(echo());
    assert_eq!(echo.as_mut().resume(0), GeneratorState::Yielded(0));
    assert_eq!(echo.as_mut().resume(7), GeneratorState::Complete(8));
}

/// By a loop over a boxed one: each level takes native stack.
#[test]
fn recursion() {
    #[fauxgen::generator(yield = usize)]
    fn bottom(depth: u32) {
        if depth == 0 {
            r#yield!(stack());
        } else {
            for item in boxed(depth - 1) {
                r#yield!(item);
            }
        }
    }
    fn boxed(depth: u32) -> Box<dyn Iterator<Item = usize>> {
        Box::new(GeneratorIter::new(Box::pin(bottom(depth))))
    }
    let depth = |n| boxed(n).next().expect("an item");
    assert!(depth(10).abs_diff(depth(1000)) > 990 * size_of::<usize>());
}

#[test]
fn after_the_end() {
    let mut numbers = pin!(numbers());
    assert_eq!(numbers.by_ref().take(4).count(), 3);
    panic_of(|| numbers.next());
}

#[test]
fn after_a_panic() {
    #[fauxgen::generator(yield = u32)]
    fn fails() {
        r#yield!(1);
        panic!("on purpose");
    }
    let mut fails = pin!(fails());
    fails.next();
    assert_eq!(panic_of(|| fails.next()), "on purpose");
    panic_of(|| fails.next());
}

#[test]
fn allocations_are_none() {
    assert_eq!(allocations(|| for _ in pin!(numbers()) {}), 0);
}

#[test]
fn is_send() {
    assert!(pin!(send(numbers())).eq([1, 2, 3]));
}
