//! A flat loop: the Fibonacci numbers modulo 2^64.
//!
//! The loop carries one addition, the least that a generator can do for an item: whatever a
//! generator adds shows.

use core::pin::pin;

use gen_core::generators;

generators!({
    /// The generator of this crate.
    pub gen fn fibonacci(n: u32) -> u64 {
        let (mut a, mut b) = (0_u64, 1_u64);
        for _ in 0..n {
            yield a;
            (a, b) = (b, a.wrapping_add(b));
        }
    }
});

/// The hand-written iterator.
#[derive(Debug)]
pub struct Fibonacci {
    a: u64,
    b: u64,
    left: u32,
}

impl Fibonacci {
    /// The first `n` numbers.
    #[must_use]
    pub fn new(n: u32) -> Self {
        Fibonacci { a: 0, b: 1, left: n }
    }
}

impl Iterator for Fibonacci {
    type Item = u64;

    #[inline]
    fn next(&mut self) -> Option<u64> {
        self.left = self.left.checked_sub(1)?;
        let item = self.a;
        (self.a, self.b) = (self.b, self.a.wrapping_add(self.b));
        Some(item)
    }
}

/// Takes the items one by one, as a `for` loop does.
#[inline]
pub fn by_next(items: impl IntoIterator<Item = u64>) -> u64 {
    let mut sum = 0_u64;
    for item in items {
        sum = sum.rotate_left(1) ^ item;
    }
    sum
}

/// Takes the items in one `fold`.
#[inline]
pub fn by_fold(items: impl IntoIterator<Item = u64>) -> u64 {
    items.into_iter().fold(0, |sum: u64, item| sum.rotate_left(1) ^ item)
}

/// By hand.
#[must_use]
pub fn hand(n: u32) -> u64 {
    by_next(Fibonacci::new(n))
}

/// A generator as it comes, by `next`.
#[must_use]
pub fn lazy(n: u32) -> u64 {
    by_next(fibonacci(n))
}

/// A generator pinned on the stack, by `next`.
#[must_use]
pub fn on_stack(n: u32) -> u64 {
    by_next(pin!(fibonacci(n).on_stack()))
}

/// A generator in a box, by `next`.
#[must_use]
pub fn on_heap(n: u32) -> u64 {
    by_next(fibonacci(n).on_heap())
}

/// A generator by `fold`.
#[must_use]
pub fn fold(n: u32) -> u64 {
    by_fold(fibonacci(n))
}

/// A generator behind a trait object, by `next`.
#[must_use]
pub fn boxed(n: u32) -> u64 {
    by_next(core::hint::black_box(fibonacci(n).boxed()))
}

/// The hand-written iterator behind a trait object.
#[must_use]
pub fn hand_boxed(n: u32) -> u64 {
    let items: Box<dyn Iterator<Item = u64>> = Box::new(Fibonacci::new(n));
    by_next(core::hint::black_box(items))
}

/// genawaiter's generators.
pub mod genawaiter {
    use ::genawaiter::{rc, stack, sync};

    use super::by_next;

    /// Its `stack` flavour.
    #[must_use]
    pub fn stack(n: u32) -> u64 {
        stack::let_gen_using!(items, |co: stack::Co<'_, u64>| async move {
            let (mut a, mut b) = (0_u64, 1_u64);
            for _ in 0..n {
                co.yield_(a).await;
                (a, b) = (b, a.wrapping_add(b));
            }
        });
        by_next(items)
    }

    /// Its `rc` flavour.
    #[must_use]
    pub fn rc(n: u32) -> u64 {
        by_next(rc::Gen::new(|co: rc::Co<u64>| async move {
            let (mut a, mut b) = (0_u64, 1_u64);
            for _ in 0..n {
                co.yield_(a).await;
                (a, b) = (b, a.wrapping_add(b));
            }
        }))
    }

    /// Its `sync` flavour.
    #[must_use]
    pub fn sync(n: u32) -> u64 {
        by_next(sync::Gen::new(|co: sync::Co<u64>| async move {
            let (mut a, mut b) = (0_u64, 1_u64);
            for _ in 0..n {
                co.yield_(a).await;
                (a, b) = (b, a.wrapping_add(b));
            }
        }))
    }
}
