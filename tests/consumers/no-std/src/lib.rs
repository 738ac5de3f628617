//! What `gen-core` offers without the standard library, and without an allocator.
//!
//! Without an allocator a generator is a body and nothing else. It keeps the lifetime of its items
//! none the less:
//!
//! ```
//! use gen_core::{Gen, Leaf};
//! # type End = std::future::Ready<()>;
//! fn same<'a>(it: Gen<&'a str, Leaf<End>>) -> Gen<&'a str, Leaf<End>> { it }
//! ```
//!
//! ```compile_fail
//! use gen_core::{Gen, Leaf};
//! # type End = std::future::Ready<()>;
//! fn shorter<'a>(it: Gen<&'static str, Leaf<End>>) -> Gen<&'a str, Leaf<End>> { it }
//! ```
#![no_std]
#![forbid(unsafe_code)]
#![deny(warnings, clippy::all, clippy::pedantic)]

use core::pin::pin;

use gen_core::generators;

generators!({
    /// Numbers up to `n`, then `n` times 100.
    pub gen fn numbers(n: u32) -> u32 {
        for i in 0..n {
            yield i;
        }
        yield from core::iter::repeat_n(100, n as usize);
        yield from leaf();
    }

    /// No delegation.
    pub gen fn leaf() -> u32 {
        yield 1;
    }

    /// Loops over a generator without an allocator.
    pub gen fn doubled(n: u32) -> u32 {
        for item in numbers(n).on_stack() {
            yield 2 * item;
        }
    }
});

/// Pinned on the stack.
#[must_use]
pub fn pinned(n: u32) -> u32 {
    let mut sum = 0;
    for item in pin!(numbers(n).on_stack()) {
        sum += item;
    }
    sum
}

/// A loop in a generator.
#[must_use]
pub fn looped(n: u32) -> u32 {
    let mut sum = 0;
    doubled(n).for_each(|item| sum += item);
    sum
}

/// By value.
#[must_use]
pub fn folded(n: u32) -> u32 {
    let mut sum = 0;
    numbers(n).for_each(|item| sum += item);
    sum + numbers(n).fold(0, |last, item| if item > last { item } else { last })
}

/// With an allocator, a generator is an iterator as it is, and may delegate to trees.
#[cfg(feature = "alloc")]
pub mod with_alloc {
    use gen_core::generators;

    generators!({
        /// Counts down.
        pub gen fn countdown(n: u32) -> u32 {
            yield n;
            if n > 0 {
                yield from countdown(n - 1);
            }
        }
    });

    /// As an iterator.
    #[must_use]
    pub fn sum(n: u32) -> u32 {
        let mut sum = 0;
        for item in countdown(n) {
            sum += item;
        }
        sum
    }
}

/// Async generators need no allocator either, unless one is recursive.
#[cfg(feature = "stream")]
pub mod asynchronous {
    use core::future::ready;
    use core::pin::pin;
    use core::task::{Context, Poll, Waker};

    use futures_core::Stream;
    use gen_core::generators;

    generators!({
        /// Squares, and then what a plain generator yields.
        pub async gen fn squares(n: u32) -> u32 {
            for i in 0..n {
                yield ready(i * i).await;
            }
            yield from super::leaf();
        }
    });

    /// The sum of those that are ready.
    #[must_use]
    pub fn sum(n: u32) -> u32 {
        let mut squares = pin!(squares(n));
        let mut context = Context::from_waker(Waker::noop());
        let mut sum = 0;
        while let Poll::Ready(Some(item)) = squares.as_mut().poll_next(&mut context) {
            sum += item;
        }
        sum
    }
}

#[cfg(test)]
mod tests {
    #[cfg(feature = "stream")]
    #[test]
    fn async_generators_work_without_an_allocator() {
        assert_eq!(super::asynchronous::sum(4), 15);
    }

    #[test]
    fn works_without_an_allocator() {
        assert_eq!(super::pinned(3), 304);
        assert_eq!(super::looped(3), 608);
        assert_eq!(super::folded(3), 404);
    }

    #[cfg(feature = "alloc")]
    #[test]
    fn works_with_an_allocator() {
        assert_eq!(super::with_alloc::sum(4), 10);
    }
}
