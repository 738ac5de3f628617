//! The return value after a loop.

use core::iter::FusedIterator;
use core::pin::Pin;

#[cfg(feature = "alloc")]
use crate::generator::body::Body;
#[cfg(feature = "alloc")]
use crate::generator::boxed::{BoxGen, LocalBoxGen, OnHeap};
#[cfg(feature = "alloc")]
use crate::generator::lazy::Gen;
use crate::protocol::coroutine::{Coroutine, CoroutineState};
use crate::protocol::debug::debug_opaque;
use crate::protocol::misuse::not_at_its_end;

/// A generator as an iterator that keeps the return value: Python's `StopIteration.value`.
///
/// Made by [`Gen::returning`](crate::Gen::returning) and by the method of the same name of the
/// boxed generators, or by [`new`](Self::new). A loop over a `&mut` of it leaves it in place, so
/// that you can ask for the value.
///
/// ```
/// use gen_core::{Coroutine, generators};
///
/// generators! {
///     /// The words of a text; returns the number of its lines.
///     gen fn words(text: &str) -> impl Coroutine<(), Yield = &str, Return = usize> {
///         let mut lines = 0;
///         for line in text.lines() {
///             yield from line.split_whitespace();
///             lines += 1;
///         }
///         lines
///     }
/// }
///
/// let mut letters = 0;
/// let mut walk = words("two words\nand two").returning();
/// for word in &mut walk {
///     letters += word.len();
/// }
/// assert_eq!((letters, walk.into_return()), (14, 2));
/// ```
#[must_use = "generators are lazy and do nothing unless iterated or resumed; in a generator, `yield from` them"]
pub struct Returning<C: Coroutine> {
    coroutine: C,
    /// The coroutine has completed, or has panicked.
    ended: bool,
    value: Option<C::Return>,
}

impl<C: Coroutine> Returning<C> {
    /// Iterates over a coroutine that takes no values, a pinned generator for example.
    ///
    /// ```
    /// use core::pin::pin;
    /// use gen_core::{Coroutine, Returning, generators};
    ///
    /// generators! {
    ///     gen fn two() -> impl Coroutine<(), Yield = u32, Return = char> {
    ///         yield 1;
    ///         yield 2;
    ///         'z'
    ///     }
    /// }
    ///
    /// let pinned = pin!(two().on_stack());
    /// let mut numbers = Returning::new(pinned);
    /// assert_eq!(numbers.by_ref().sum::<u32>(), 3);
    /// assert_eq!(numbers.into_return(), 'z');
    /// ```
    pub const fn new(coroutine: C) -> Self {
        Returning { coroutine, ended: false, value: None }
    }

    /// The return value.
    ///
    /// # Panics
    ///
    /// When the generator has not completed: it would yield more items, or it has panicked. See
    /// [`try_into_return`](Self::try_into_return).
    #[track_caller]
    pub fn into_return(self) -> C::Return {
        match self.value {
            Some(value) => value,
            None => not_at_its_end(),
        }
    }

    /// Returns the value like [`into_return`](Self::into_return), but gives a generator that has
    /// not completed back.
    ///
    /// ```
    /// use gen_core::{Coroutine, generators};
    ///
    /// generators! {
    ///     gen fn two() -> impl Coroutine<(), Yield = u32, Return = char> {
    ///         yield 1;
    ///         yield 2;
    ///         'z'
    ///     }
    /// }
    ///
    /// let mut numbers = two().returning();
    /// numbers.next();
    /// let mut numbers = numbers.try_into_return().unwrap_err();
    /// assert_eq!(numbers.by_ref().collect::<Vec<_>>(), [2]);
    /// assert_eq!(numbers.try_into_return().unwrap(), 'z');
    /// ```
    ///
    /// # Errors
    ///
    /// When the generator has not completed.
    pub fn try_into_return(mut self) -> Result<C::Return, Self> {
        self.value.take().ok_or(self)
    }

    /// Gives the generator back.
    ///
    /// ```
    /// use gen_core::gen_block;
    ///
    /// let mut numbers = gen_block! { yield 1; yield 2; }.returning();
    /// numbers.next();
    /// assert_eq!(numbers.into_inner().collect::<Vec<_>>(), [2]);
    /// ```
    pub fn into_inner(self) -> C {
        self.coroutine
    }
}

impl<C: Coroutine + Unpin> Iterator for Returning<C> {
    type Item = C::Yield;

    #[inline]
    fn next(&mut self) -> Option<C::Yield> {
        if self.ended {
            return None;
        }
        // It stays so if the coroutine panics.
        self.ended = true;
        match Pin::new(&mut self.coroutine).resume(()) {
            CoroutineState::Yielded(item) => {
                self.ended = false;
                Some(item)
            }
            CoroutineState::Complete(value) => {
                self.value = Some(value);
                None
            }
        }
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (0, if self.ended { Some(0) } else { None })
    }
}

impl<C: Coroutine + Unpin> FusedIterator for Returning<C> {}

debug_opaque! { [C: Coroutine] Returning<C>, "Returning"; }

/// Gives the movable generators a method that makes a [`Returning`].
#[cfg(feature = "alloc")]
macro_rules! returning {
    ($([$($generics:tt)*] $generator:ty;)*) => {$(
        impl<$($generics)*> $generator {
            /// An iterator that keeps the return value: see [`Returning`].
            ///
            /// ```
            /// use gen_core::{Coroutine, generators};
            ///
            /// generators! {
            ///     gen fn two() -> impl Coroutine<(), Yield = u32, Return = char> {
            ///         yield 1;
            ///         yield 2;
            ///         'z'
            ///     }
            /// }
            ///
            /// let mut numbers = two().returning();
            /// assert_eq!(numbers.by_ref().sum::<u32>(), 3);
            /// assert_eq!(numbers.into_return(), 'z');
            /// ```
            ///
            /// # Panics
            ///
            /// The iterator panics if the generator has ended before.
            pub fn returning(self) -> Returning<Self> {
                Returning::new(self)
            }
        }
    )*};
}

#[cfg(feature = "alloc")]
returning! {
    [Y, B: Body<Y, Resume = ()>] Gen<Y, B>;
    [Y, B: Body<Y, Resume = ()>] OnHeap<Y, B>;
    [Y, R] BoxGen<'_, Y, (), R>;
    [Y, R] LocalBoxGen<'_, Y, (), R>;
}
