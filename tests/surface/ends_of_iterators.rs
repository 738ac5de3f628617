//! The end of an iterator inside a generator is not the end of the generator (PEP 479).
//!
//! In Python a `StopIteration` that would leave a body becomes a `RuntimeError`. Here `next` gives
//! an `Option`, so an end that nobody looks at cannot leave a body at all.

use gen_core::{GenState, generators};
use gen_tests::panic_of;

generators! {
    /// `yield next(items)`, twice.
    gen fn first_two(mut items: std::vec::IntoIter<u32>) -> u32 {
        yield items.next().expect("generator raised StopIteration");
        yield items.next().expect("generator raised StopIteration");
    }

    /// The rewrite that the PEP asks for: `try: x = next(items)` / `except StopIteration: return`.
    gen fn pairs(mut items: std::vec::IntoIter<u32>) -> (u32, u32) {
        loop {
            let Some(first) = items.next() else { return };
            let Some(second) = items.next() else { return };
            yield (first, second);
        }
    }
}

#[test]
fn an_unexpected_end_is_an_error_and_not_an_end() {
    let mut g = first_two(vec![1].into_iter());
    assert_eq!(g.next(), Some(1));
    assert_eq!(panic_of(|| g.next()), "generator raised StopIteration");
}

#[test]
fn after_that_error_the_generator_is_closed() {
    let mut g = first_two(vec![].into_iter());
    assert_eq!(panic_of(|| g.next()), "generator raised StopIteration");
    assert_eq!(g.state(), GenState::Done);
    assert_eq!((g.next(), g.next()), (None, None));
}

#[test]
fn an_expected_end_is_a_return() {
    let two: Vec<_> = pairs(vec![1, 2, 3, 4, 5].into_iter()).collect();
    assert_eq!(two, [(1, 2), (3, 4)]);
    assert_eq!(pairs(vec![].into_iter()).next(), None);
}

/// A delegation ends with its operand; only the operand's end is seen there.
#[test]
fn the_end_of_an_operand_does_not_end_the_delegating_generator() {
    generators! {
        gen fn f() -> u32 {
            let mut one = [1].into_iter();
            yield from one.by_ref();
            yield from one.by_ref();
            let after = one.next();
            yield if after.is_none() { 2 } else { 3 };
        }
    }

    assert_eq!(f().collect::<Vec<_>>(), [1, 2]);
}

/// `?` says it in one character, where the items are `Option`s: the last one is `None`.
#[test]
fn an_end_that_is_meant_for_the_caller() {
    generators! {
        gen fn f(mut items: std::vec::IntoIter<u32>) -> Option<u32> {
            loop {
                let n = items.next()?;
                yield Some(n * 2);
            }
        }
    }

    assert_eq!(f(vec![1, 2].into_iter()).collect::<Vec<_>>(), [Some(2), Some(4), None]);
}
