//! `genawaiter`.

use crate::{all, allocations, manifest, send, stack};
use gen_tests::panic_of;
use genawaiter::stack::let_gen;
use genawaiter::{GeneratorState, rc, sync, yield_};
use std::hint::black_box;

fn numbers() -> rc::Gen<u32, (), impl Future<Output = ()>> {
    rc::r#gen!({
        for n in 1..=3 {
            yield_!(n);
        }
    })
}

#[test]
fn needs_std() {
    assert!(!manifest("genawaiter").0);
}

/// An `IntoIterator`, and with a feature a `Stream`.
#[test]
fn is_an_iterator() {
    assert!(numbers().into_iter().eq([1, 2, 3]));
    assert_eq!(all(numbers()), [1, 2, 3]);
}

#[test]
fn borrows_across_a_yield() {
    let doubled = rc::r#gen!({
        let list = vec![1, 2];
        for n in &list {
            yield_!(2 * n);
        }
    });
    assert!(doubled.into_iter().eq([2, 4]));
}

#[test]
fn takes_and_returns_values() {
    let mut echo = rc::Gen::new(|co: rc::Co<u32, u32>| async move { co.yield_(0).await + 1 });
    assert_eq!(echo.resume_with(0), GeneratorState::Yielded(0));
    assert_eq!(echo.resume_with(7), GeneratorState::Complete(8));
}

/// By a loop over a boxed one: each level takes native stack.
#[test]
fn recursion() {
    fn bottom(depth: u32) -> Box<dyn Iterator<Item = usize>> {
        let generator = rc::Gen::new(|co| async move {
            if depth == 0 {
                co.yield_(stack()).await;
            } else {
                for item in bottom(depth - 1) {
                    co.yield_(item).await;
                }
            }
        });
        Box::new(generator.into_iter())
    }
    let depth = |n| bottom(n).next().expect("an item");
    assert!(depth(10).abs_diff(depth(1000)) > 990 * size_of::<usize>());
}

#[test]
fn after_the_end() {
    let mut numbers = numbers().into_iter();
    assert_eq!(numbers.by_ref().take(4).count(), 3);
    assert!(panic_of(|| numbers.next()).contains("resumed after completion"));
}

#[test]
fn after_a_panic() {
    let mut fails = rc::Gen::new(|co| async move {
        co.yield_(1).await;
        panic!("on purpose");
    })
    .into_iter();
    fails.next();
    assert_eq!(panic_of(|| fails.next()), "on purpose");
    panic_of(|| fails.next());
}

#[test]
fn allocations_by_flavour() {
    let by_rc = || for _ in black_box(numbers()) {};
    assert_eq!(allocations(by_rc), 2);
    let by_sync = || {
        for _ in black_box(sync::Gen::new(|co: sync::Co<u32>| async move { co.yield_(1).await })) {}
    };
    assert_eq!(allocations(by_sync), 2);
    let by_stack = || {
        let_gen!(numbers, {
            yield_!(1);
        });
        for _ in numbers {}
    };
    assert_eq!(allocations(by_stack), 0);
}

/// `sync` only: the other two share through a `Rc` or a reference to a `Cell`.
#[test]
fn is_send() {
    let numbers = sync::Gen::new(|co: sync::Co<u32>| async move { co.yield_(1).await });
    assert!(send(numbers).into_iter().eq([1]));
}
