//! `corosensei`.

use crate::{allocations, manifest, stack};
use corosensei::stack::{DefaultStack, Stack as _};
use corosensei::{Coroutine, CoroutineResult, Yielder};
use gen_tests::panic_of;
use std::iter;

fn numbers() -> Coroutine<(), u32, ()> {
    Coroutine::new(|yielder: &Yielder<(), u32>, ()| {
        for n in 1..=3 {
            yielder.suspend(n);
        }
    })
}

/// No, with a stack of one's own and panics that abort.
#[test]
fn needs_std() {
    assert!(manifest("corosensei").0);
}

/// No, but `from_fn` makes one.
#[test]
fn is_an_iterator() {
    let mut numbers = numbers();
    assert!(iter::from_fn(|| numbers.resume(()).as_yield()).eq([1, 2, 3]));
}

#[test]
fn borrows_across_a_yield() {
    let mut doubled = Coroutine::new(|yielder: &Yielder<(), u32>, ()| {
        let list = vec![1, 2];
        for n in &list {
            yielder.suspend(2 * n);
        }
    });
    assert!(iter::from_fn(|| doubled.resume(()).as_yield()).eq([2, 4]));
}

#[test]
fn takes_and_returns_values() {
    let mut echo = Coroutine::new(|yielder: &Yielder<u32, u32>, _| yielder.suspend(0) + 1);
    assert_eq!(echo.resume(0), CoroutineResult::Yield(0));
    assert_eq!(echo.resume(7), CoroutineResult::Return(8));
}

/// A function that calls itself, on a stack of the coroutine's own.
#[test]
fn recursion() {
    fn bottom(depth: u32, yielder: &Yielder<(), usize>) {
        if depth == 0 {
            yielder.suspend(stack());
        } else {
            bottom(depth - 1, yielder);
        }
    }
    let mut coroutine = Coroutine::new(|yielder: &Yielder<(), usize>, ()| {
        bottom(10, yielder);
        bottom(1000, yielder);
    });
    let mut depth = || coroutine.resume(()).as_yield().expect("an item");
    assert!(depth().abs_diff(depth()) > 990 * size_of::<usize>());
}

#[test]
fn after_the_end() {
    let mut numbers = numbers();
    while numbers.resume(()).as_yield().is_some() {}
    panic_of(|| numbers.resume(()));
}

#[test]
fn after_a_panic() {
    let mut fails = Coroutine::new(|yielder: &Yielder<(), u32>, ()| {
        yielder.suspend(1);
        panic!("on purpose");
    });
    assert_eq!(fails.resume(()).as_yield(), Some(1));
    assert_eq!(panic_of(|| fails.resume(()).as_yield()), "on purpose");
    panic_of(|| fails.resume(()).as_yield());
}

/// None, but a stack of a mebibyte from the operating system.
#[test]
fn allocations_are_a_stack() {
    let to_the_end = || {
        let mut numbers = numbers();
        while numbers.resume(()).as_yield().is_some() {}
    };
    assert_eq!(allocations(to_the_end), 0);
    let stack = DefaultStack::default();
    assert!(stack.base().get() - stack.limit().get() >= 1 << 20);
}

/// No, whatever is on its stack.
#[test]
fn is_send() {
    trait Answer {
        const IS_SEND: bool = false;
    }
    impl<T> Answer for T {}
    struct Probe<T>(std::marker::PhantomData<T>);
    #[allow(dead_code, reason = "chosen where `T` is `Send`")]
    impl<T: Send> Probe<T> {
        const IS_SEND: bool = true;
    }
    const {
        assert!(Probe::<u32>::IS_SEND);
        assert!(!Probe::<Coroutine<(), u32, ()>>::IS_SEND);
    }
}
