//! Generators as iterators.
//!
//! `next` takes a step where the generator is placed. Everything that consumes a generator by value
//! runs the body in place on the stack: through `fold`, or pinned there if it is small.

#[cfg(feature = "alloc")]
use alloc::boxed::Box;
#[cfg(feature = "alloc")]
use core::cmp::Ordering;
use core::iter::FusedIterator;
use core::mem;
use core::pin::{Pin, pin};

use crate::generator::body::Body;
#[cfg(feature = "alloc")]
use crate::generator::boxed::{BoxGen, LocalBoxGen, OnHeap};
use crate::generator::lazy::Gen;
use crate::generator::on_stack::OnStack;
use crate::protocol::coroutine::GenState;

/// The body of a generator that takes no values, and so is an iterator.
///
/// It is the same bound as `Body<Y, Resume = ()>`, with a message.
#[diagnostic::on_unimplemented(
    message = "a coroutine that takes values is no iterator",
    label = "takes values",
    note = "call `start`, then `resume` with each value, or `drive` with a function that gives the values"
)]
pub trait TakesNoValues<Y>: Body<Y, Resume = ()> {}

#[diagnostic::do_not_recommend]
impl<Y, B: Body<Y, Resume = ()>> TakesNoValues<Y> for B {}

/// The resume type of an iterator, which is `()`: as [`TakesNoValues`], of a generator that has
/// forgotten its body.
#[cfg(feature = "alloc")]
#[diagnostic::on_unimplemented(
    message = "a coroutine that takes values is no iterator",
    label = "takes values of `{Self}`",
    note = "call `start`, then `resume` with each value, or `drive` with a function that gives the values"
)]
pub trait NoValue {
    /// The value that `next` sends.
    const NONE: Self;
}

#[cfg(feature = "alloc")]
#[diagnostic::do_not_recommend]
impl NoValue for () {
    const NONE: Self = ();
}

impl<Y, B: TakesNoValues<Y>> Iterator for Pin<&mut OnStack<Y, B>> {
    type Item = Y;

    #[inline(always)]
    fn next(&mut self) -> Option<Y> {
        self.as_mut().next_item(())
    }
}

impl<Y, B: TakesNoValues<Y>> FusedIterator for Pin<&mut OnStack<Y, B>> {}

/// Not implemented by anything: it explains why an `OnStack` is no iterator before it is pinned. It
/// is a trait of the body, because the compiler shows the message of `Iterator` for the `OnStack`
/// itself.
#[diagnostic::on_unimplemented(
    message = "a generator on the stack must be pinned before it can run",
    label = "write `pin!(generator.on_stack())`, with `core::pin::pin`"
)]
pub trait Pinned {}

impl<Y, B: Body<Y, Resume = ()> + Pinned> Iterator for OnStack<Y, B> {
    type Item = Y;

    fn next(&mut self) -> Option<Y> {
        unreachable!("no type implements `Pinned`")
    }
}

impl<Y, B: Body<Y, Resume = ()>> OnStack<Y, B> {
    /// The body may be the last stage of a short pipeline, because it has destructors. For such a
    /// body `fold` is compiled with more effort. The frames of a long pipeline do not fit into
    /// registers, even with more effort.
    pub(crate) const MAY_BE_STAGE: bool = mem::needs_drop::<B>() && size_of::<B>() <= 128;

    /// Folds the items of a generator that nobody has pinned, on the native stack.
    #[inline(always)]
    pub(crate) fn fold_in_place<A>(self, init: A, mut f: impl FnMut(A, Y) -> A) -> A {
        let mut folded = init;
        let mut this = pin!(self);
        if this.state() == GenState::Done {
            return folded;
        }
        // The first step of a stage places the stages before it. That step is apart from the loop,
        // so that the optimiser knows in the loop where these stages lie.
        if Self::MAY_BE_STAGE {
            // SAFETY: it is not done.
            match unsafe { this.as_mut().next_present(()) } {
                Some(item) => folded = f(folded, item),
                None => return folded,
            }
        }
        // The loop has one exit, which the optimiser takes straight from the body's own. It would
        // not if the items came by `next`, which asks each time whether the generator has ended
        // before.
        loop {
            // SAFETY: it was not done before the loop, which ends when it is.
            match unsafe { this.as_mut().next_present(()) } {
                Some(item) => folded = f(folded, item),
                None => return folded,
            }
        }
    }
}

/// Without an allocator, an unpinned generator only has the methods that consume it by value.
#[cfg(not(feature = "alloc"))]
impl<Y, B: Body<Y, Resume = ()>> Gen<Y, B> {
    /// As [`Iterator::fold`].
    #[inline(always)]
    pub fn fold<A, F: FnMut(A, Y) -> A>(self, init: A, f: F) -> A {
        self.on_stack().fold_in_place(init, f)
    }

    /// As [`Iterator::for_each`].
    #[inline(always)]
    pub fn for_each<F: FnMut(Y)>(self, mut f: F) {
        self.fold((), |(), item| f(item));
    }
}

/// Not implemented by anything: it explains why a `Gen` is no iterator without an allocator.
#[cfg(not(feature = "alloc"))]
#[diagnostic::on_unimplemented(
    message = "a `Gen` is an `Iterator` only with the feature `alloc` of `gen-core`",
    label = "pin it to iterate without an allocator: `pin!(generator.on_stack())`"
)]
pub trait Alloc {}

#[cfg(not(feature = "alloc"))]
impl<Y, B: Body<Y, Resume = ()> + Alloc> Iterator for Gen<Y, B> {
    type Item = Y;

    fn next(&mut self) -> Option<Y> {
        unreachable!("no type implements `Alloc`")
    }
}

/// The compiler advises to write `Box::pin(f(n - 1))` where a recursive call would be stored in its
/// own state.
#[cfg(feature = "alloc")]
impl<Y, B: TakesNoValues<Y>> Iterator for Pin<Box<Gen<Y, B>>> {
    type Item = Y;

    #[inline(always)]
    fn next(&mut self) -> Option<Y> {
        self.next_item(())
    }

    #[inline(always)]
    fn fold<A, F: FnMut(A, Y) -> A>(self, init: A, f: F) -> A {
        Pin::into_inner(self).fold_items(init, f)
    }
}

#[cfg(feature = "alloc")]
impl<Y, B: TakesNoValues<Y>> FusedIterator for Pin<Box<Gen<Y, B>>> {}

#[cfg(feature = "alloc")]
impl<Y, B: TakesNoValues<Y>> Iterator for Gen<Y, B> {
    type Item = Y;

    #[inline(always)]
    fn next(&mut self) -> Option<Y> {
        self.next_item(())
    }

    #[inline(always)]
    fn fold<A, F: FnMut(A, Y) -> A>(self, init: A, f: F) -> A {
        self.fold_items(init, f)
    }

    // By default these begin with a `next`, and `fold` only the rest.

    #[inline]
    fn reduce<F: FnMut(Y, Y) -> Y>(self, mut f: F) -> Option<Y> {
        self.fold(None, |best, item| {
            Some(match best {
                None => item,
                Some(best) => f(best, item),
            })
        })
    }

    #[inline]
    fn max_by_key<K: Ord, F: FnMut(&Y) -> K>(self, mut key: F) -> Option<Y> {
        let keyed = self.map(|item| (key(&item), item));
        let best = keyed.fold(None, |best: Option<(K, Y)>, item| match best {
            Some(best) if best.0 > item.0 => Some(best),
            _ => Some(item),
        });
        best.map(|(_, item)| item)
    }

    #[inline]
    fn min_by_key<K: Ord, F: FnMut(&Y) -> K>(self, mut key: F) -> Option<Y> {
        let keyed = self.map(|item| (key(&item), item));
        let best = keyed.fold(None, |best: Option<(K, Y)>, item| match best {
            Some(best) if best.0 <= item.0 => Some(best),
            _ => Some(item),
        });
        best.map(|(_, item)| item)
    }

    #[inline]
    fn max_by<F: FnMut(&Y, &Y) -> Ordering>(self, mut compare: F) -> Option<Y> {
        self.reduce(|best, item| if compare(&best, &item).is_gt() { best } else { item })
    }

    #[inline]
    fn min_by<F: FnMut(&Y, &Y) -> Ordering>(self, mut compare: F) -> Option<Y> {
        self.reduce(|best, item| if compare(&best, &item).is_gt() { item } else { best })
    }

    #[inline]
    fn max(self) -> Option<Y>
    where
        Y: Ord,
    {
        self.max_by(Y::cmp)
    }

    #[inline]
    fn min(self) -> Option<Y>
    where
        Y: Ord,
    {
        self.min_by(Y::cmp)
    }

    // By default these take one item after the other, for which a `Gen` makes a box.

    #[inline]
    fn collect<C: FromIterator<Y>>(self) -> C {
        self.in_place(|items| items.collect())
    }

    #[inline]
    fn eq<I>(self, other: I) -> bool
    where
        I: IntoIterator,
        Y: PartialEq<I::Item>,
    {
        self.in_place(|items| items.eq(other))
    }

    #[inline]
    fn ne<I>(self, other: I) -> bool
    where
        I: IntoIterator,
        Y: PartialEq<I::Item>,
    {
        self.in_place(|items| items.ne(other))
    }

    #[inline]
    fn cmp<I>(self, other: I) -> Ordering
    where
        I: IntoIterator<Item = Y>,
        Y: Ord,
    {
        self.in_place(|items| items.cmp(other))
    }

    #[inline]
    fn partial_cmp<I>(self, other: I) -> Option<Ordering>
    where
        I: IntoIterator,
        Y: PartialOrd<I::Item>,
    {
        self.in_place(|items| items.partial_cmp(other))
    }

    #[inline]
    fn lt<I>(self, other: I) -> bool
    where
        I: IntoIterator,
        Y: PartialOrd<I::Item>,
    {
        self.in_place(|items| items.lt(other))
    }

    #[inline]
    fn le<I>(self, other: I) -> bool
    where
        I: IntoIterator,
        Y: PartialOrd<I::Item>,
    {
        self.in_place(|items| items.le(other))
    }

    #[inline]
    fn gt<I>(self, other: I) -> bool
    where
        I: IntoIterator,
        Y: PartialOrd<I::Item>,
    {
        self.in_place(|items| items.gt(other))
    }

    #[inline]
    fn ge<I>(self, other: I) -> bool
    where
        I: IntoIterator,
        Y: PartialOrd<I::Item>,
    {
        self.in_place(|items| items.ge(other))
    }

    #[inline]
    fn is_sorted(self) -> bool
    where
        Y: PartialOrd,
    {
        self.in_place(|items| items.is_sorted())
    }

    #[inline]
    fn is_sorted_by<F: FnMut(&Y, &Y) -> bool>(self, compare: F) -> bool {
        self.in_place(|items| items.is_sorted_by(compare))
    }

    #[inline]
    fn is_sorted_by_key<F: FnMut(Y) -> K, K: PartialOrd>(self, key: F) -> bool {
        self.in_place(|items| items.is_sorted_by_key(key))
    }
}

#[cfg(feature = "alloc")]
impl<Y, B: TakesNoValues<Y>> FusedIterator for Gen<Y, B> {}

#[cfg(feature = "alloc")]
macro_rules! iterator {
    ($name:ty, $next:expr, $($generics:tt)*) => {
        impl<$($generics)*> Iterator for $name {
            type Item = Y;

            #[inline(always)]
            fn next(&mut self) -> Option<Y> {
                $next(self)
            }
        }

        impl<$($generics)*> FusedIterator for $name {}
    };
}

#[cfg(feature = "alloc")]
iterator!(OnHeap<Y, B>, |this: &mut Self| this.place().next_item(()), Y, B: TakesNoValues<Y>);
#[cfg(feature = "alloc")]
iterator!(BoxGen<'_, Y, S, R>, |this: &mut Self| this.place().next(S::NONE), Y, S: NoValue, R);
#[cfg(feature = "alloc")]
iterator!(LocalBoxGen<'_, Y, S, R>, |this: &mut Self| this.place().next(S::NONE), Y, S: NoValue, R);
