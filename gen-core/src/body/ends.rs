//! `?`, `return Err(..)` and `return None` in generators of items: they end the generator with a
//! last item.
//!
//! The `async` block of such a body returns `Result<(), E>` or `Option<()>`, so `?` and `return`
//! are the compiler's own, in the tokens of any macro, too. [`Fallible`] surrounds the block: once
//! the block has returned an error, and so has dropped its locals and arguments, it puts the last
//! item into the slot as a `yield` does. No suspension point is added to the block.
//!
//! A body that waits by `yield from f()?` ends by the errors of its child. Its child's last item does
//! not go to the slot: it goes to that body (see `delegate/propagate.rs`).

use core::pin::Pin;
use core::task::{Context, Poll};

use crate::body::own_yield::YieldSite;
use crate::body::tokens::{BuildToken, Items};
use crate::engine::slot::Slot;

/// Of an array of items, which are `T`s: their type says how the generator can end. (Of the array, and
/// not of `T` itself, so that the compiler has this message where it looks for the method.)
#[diagnostic::on_unimplemented(
    message = "`?` and `return` with a value end a generator with a last item, so its items must be `Result`s or `Option`s, and \
               `{T}` is neither",
    label = "cannot end a generator of `{T}`",
    note = "for items of `Result<{T}, Error>`, write `yield Ok(item)`; for the items of another generator, write \
            `yield from generator; return;`"
)]
pub trait Ends<T> {
    /// The type that the body's block returns.
    type End: Ending<T>;
}

#[diagnostic::do_not_recommend]
impl<T, E> Ends<Result<T, E>> for [Result<T, E>; 0] {
    type End = Result<(), E>;
}

#[diagnostic::do_not_recommend]
impl<T> Ends<Option<T>> for [Option<T>; 0] {
    type End = Option<()>;
}

/// The end of a body that has a `?`, or a `return` with a value.
///
/// A method, because a method that is not found has a type that fits everywhere, so that there is no
/// second error. Of an array, because the compiler shows where a type of this crate is defined.
pub trait MustEnd {
    /// The type that the body's block returns.
    type End;

    /// The end.
    fn must_end(self) -> Self::End;
}

#[diagnostic::do_not_recommend]
impl<T> MustEnd for [T; 0]
where
    [T; 0]: Ends<T>,
{
    type End = <[T; 0] as Ends<T>>::End;

    #[inline(always)]
    fn must_end(self) -> Self::End {
        Done::done()
    }
}

impl<T> Items<T> {
    /// No items.
    #[inline(always)]
    #[allow(clippy::unused_self, reason = "the receiver gives the type")]
    pub fn none(self) -> [T; 0] {
        []
    }
}

/// A type that the block of a body can return: its value for a body that ends without a last item.
pub trait Done {
    /// The value.
    fn done() -> Self;
}

/// A type that the block of a body with items of type `Y` can return.
pub trait Ending<Y>: Done {
    /// The last item, if there is one.
    fn last(self) -> Option<Y>;
}

impl Done for () {
    #[inline(always)]
    fn done() {}
}

impl<Y> Ending<Y> for () {
    #[inline(always)]
    fn last(self) -> Option<Y> {
        None
    }
}

impl<E> Done for Result<(), E> {
    #[inline(always)]
    fn done() -> Self {
        Ok(())
    }
}

impl<T, E> Ending<Result<T, E>> for Result<(), E> {
    #[inline(always)]
    fn last(self) -> Option<Result<T, E>> {
        match self {
            Ok(()) => None,
            Err(error) => Some(Err(error)),
        }
    }
}

impl Done for Option<()> {
    #[inline(always)]
    fn done() -> Self {
        Some(())
    }
}

impl<T> Ending<Option<T>> for Option<()> {
    #[inline(always)]
    fn last(self) -> Option<Option<T>> {
        match self {
            Some(()) => None,
            None => Some(None),
        }
    }
}

/// A `Result` or an `Option`: an item that can be an error.
#[diagnostic::on_unimplemented(
    message = "`?` ends a generator at an error, so its operand must yield `Result`s or `Option`s, and `{Self}` is neither",
    label = "yields `{Self}`",
    note = "for the value that a coroutine returns, write `(yield from ..)?`"
)]
pub trait Outcome: Sized {
    /// The same type, of another value.
    type With<R>;

    /// Whether it is an error.
    fn is_error(&self) -> bool;

    /// The error.
    ///
    /// # Panics
    ///
    /// When it is none.
    fn into_error<R>(self) -> Self::With<R>;

    /// The outcome without an error.
    fn success<R>(value: R) -> Self::With<R>;
}

impl<T, E> Outcome for Result<T, E> {
    type With<R> = Result<R, E>;

    #[inline(always)]
    fn is_error(&self) -> bool {
        self.is_err()
    }

    #[inline(always)]
    fn into_error<R>(self) -> Result<R, E> {
        match self {
            Err(error) => Err(error),
            Ok(_) => unreachable!("it is an error"),
        }
    }

    #[inline(always)]
    fn success<R>(value: R) -> Result<R, E> {
        Ok(value)
    }
}

impl<T> Outcome for Option<T> {
    type With<R> = Option<R>;

    #[inline(always)]
    fn is_error(&self) -> bool {
        self.is_none()
    }

    #[inline(always)]
    fn into_error<R>(self) -> Option<R> {
        match self {
            None => None,
            Some(_) => unreachable!("it is an error"),
        }
    }

    #[inline(always)]
    fn success<R>(value: R) -> Option<R> {
        Some(value)
    }
}

/// The items of a generator whose `yield` wraps them.
#[diagnostic::on_unimplemented(
    message = "`#[try_yield]` wraps items in `Ok` or `Some`, so they must be `Result`s or `Option`s, and \
               `{Self}` is neither",
    label = "cannot wrap an item of `{Self}`"
)]
pub trait Wrapping {
    /// The type of what is wrapped.
    type Value;

    /// The item.
    fn wrap(value: Self::Value) -> Self;
}

#[diagnostic::do_not_recommend]
impl<T, E> Wrapping for Result<T, E> {
    type Value = T;

    #[inline(always)]
    fn wrap(value: T) -> Self {
        Ok(value)
    }
}

#[diagnostic::do_not_recommend]
impl<T> Wrapping for Option<T> {
    type Value = T;

    #[inline(always)]
    fn wrap(value: T) -> Self {
        Some(value)
    }
}

#[allow(clippy::unused_self, reason = "the receiver gives the types")]
impl<T, E> Items<Result<T, E>> {
    /// The end of a body that may have a `?` or a `return`, which the macros cannot see.
    #[inline(always)]
    pub fn may_end(self) -> Result<(), E> {
        Done::done()
    }
}

#[allow(clippy::unused_self, reason = "the receiver gives the types")]
impl<T> Items<Option<T>> {
    /// The end of a body that may have a `?` or a `return`, which the macros cannot see.
    #[inline(always)]
    pub fn may_end(self) -> Option<()> {
        Done::done()
    }
}

/// The fallback of `may_end`, for items of all other types.
pub trait MayEnd: Sized {
    /// The end of a body that cannot end with a last item.
    fn may_end(self);
}

impl<Y> MayEnd for Items<Y> {
    #[inline(always)]
    fn may_end(self) {}
}

/// A body's block with the last item that it may end with.
///
/// Its invariant: it is the body of a generator of these types, so that only that generator's
/// driver polls it. Its parts include a [`site`], which takes a token: whoever has the token has made
/// the promise.
#[doc(hidden)]
#[must_use = "a body does nothing unless it is made a generator of"]
pub struct Fallible<Y, S, F> {
    pub(crate) block: F,
    /// The block has ended, and its last item was put into the slot.
    pub(crate) ended: bool,
    pub(crate) site: YieldSite<Y, S>,
}

/// Surrounds a body that may end with a last item. The result is the body of the generator that the
/// token makes.
#[inline(always)]
pub(crate) fn fallible<Y, S, F: Future<Output: Ending<Y>>>(
    build: BuildToken<Y, S>,
    block: F,
) -> Fallible<Y, S, F> {
    Fallible { block, ended: false, site: site(build) }
}

/// The place of the last item's yield, for a [`Fallible`] that the token's owner makes.
#[inline(always)]
pub(crate) fn site<Y, S>(_build: BuildToken<Y, S>) -> YieldSite<Y, S> {
    // SAFETY: whoever has the token has made the promise of `Promise`.
    unsafe { YieldSite::new() }
}

impl<Y, S, F: Future<Output: Ending<Y>>> Future for Fallible<Y, S, F> {
    type Output = ();

    #[inline(always)]
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<()> {
        // SAFETY: `block` is structurally pinned: this function moves it nowhere, the type has no
        // `Drop` of its own, and it is `Unpin` only if the block is. The other fields are never
        // pinned.
        let this = unsafe { self.get_unchecked_mut() };
        if this.ended {
            // The resume value goes with the slot, because each body has a slot of its own.
            return Poll::Ready(());
        }
        // SAFETY: `block` is structurally pinned, so it is pinned with `self`.
        let Poll::Ready(end) = unsafe { Pin::new_unchecked(&mut this.block) }.poll(cx) else {
            return Poll::Pending;
        };
        let Some(last) = end.last() else { return Poll::Ready(()) };
        let slot = this.site.slot(cx);
        // SAFETY: the slot is alive (invariant of `slot`). It is of these types, since only the
        // driver of a generator of these types polls this (invariant of the type). Nobody else uses
        // these fields meanwhile.
        unsafe {
            Slot::check_no_arg(slot);
            match Slot::throw(slot, last) {
                None => return Poll::Ready(()),
                Some(last) => Slot::put_item(slot, last),
            }
            Slot::set_failed(slot);
        }
        this.ended = true;
        Poll::Pending
    }
}
