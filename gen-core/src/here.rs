//! A body's own yields: how it begins, and yields where only the compiler sees it.
//!
//! Such a yield needs no handle. [`Here`] stands for the promise that it is awaited in the body itself: then the
//! context is the one that the body's driver made, or one that something which the body awaits has put in its place,
//! and that is no slot's. The expansion proves its place by a label (see `gen-macros`), and is unsafe.

use core::marker::PhantomData;
use core::panic::UnwindSafe;
use core::pin::Pin;
use core::task::{Context, Poll};

use crate::co::{Co, Invariant, Lent, abandoned_yield, empty, foreign_handle, polled_again};
use crate::registered::Registered;
use crate::slot::{CHECKED, Slot};
use crate::type_id::unit;

/// The promise that an expansion makes by [`Promise`](crate::runtime::Promise), as a value: who has it, or what is made of it,
/// uses that as is said there.
#[doc(hidden)]
#[allow(missing_debug_implementations, reason = "seen by nobody")]
pub struct Promised(());

impl Promised {
    /// # Safety
    ///
    /// The contract of [`Promise`](crate::runtime::Promise).
    #[inline(always)]
    pub(crate) const unsafe fn new() -> Self {
        Promised(())
    }
}

/// What a body has of its generator before it begins: the types.
#[doc(hidden)]
pub struct Start<Y, S> {
    pub(crate) _types: Invariant<Y, S>,
}

/// What makes a generator of the body that begins with the [`Start`] of the same types.
#[doc(hidden)]
pub struct Make<Y, S> {
    pub(crate) _types: Invariant<Y, S>,
}

/// Proof that a body for a generator of these types has begun: what it has of its generator. With `HANDLE`, others
/// may yield in it, too.
///
/// It is passed by value: to a reference, what derefs to one would be coerced, by code of the user's.
#[doc(hidden)]
pub struct Begun<Y, S, const HANDLE: bool = false> {
    pub(crate) _types: Invariant<Y, S>,
}

impl<Y, S, const HANDLE: bool> Clone for Begun<Y, S, HANDLE> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<Y, S, const HANDLE: bool> Copy for Begun<Y, S, HANDLE> {}

/// The value of a `yield`. In a struct literal, a wrong one is a plain mismatch of types at the value, without a word about
/// the method that takes it.
#[doc(hidden)]
#[repr(transparent)]
#[allow(missing_debug_implementations, reason = "seen by nobody")]
pub struct Item<Y> {
    pub item: Y,
}

/// A place in a body that only the compiler sees.
///
/// Its invariant: what is made of it is awaited at once, directly in the body of a generator of these types. It is
/// made by unsafe functions of [`Runtime`](crate::runtime::Runtime) only, whose contract says so.
#[doc(hidden)]
pub struct Here<Y, S, const HANDLE: bool = false> {
    _types: Invariant<Y, S>,
}

#[allow(clippy::unused_self, reason = "who has the receiver has its promise")]
impl<Y, S, const HANDLE: bool> Here<Y, S, HANDLE> {
    /// # Safety
    ///
    /// The invariant of the type.
    #[inline(always)]
    pub(crate) const unsafe fn new() -> Self {
        Here { _types: PhantomData }
    }

    /// Yields.
    #[inline(always)]
    pub fn yield_(self, value: Item<Y>) -> YieldHere<Y, S, HANDLE> {
        YieldHere { item: Some(value.item), here: self }
    }

    /// The slot of the body that this is in.
    #[inline(always)]
    pub(crate) fn slot(&self, cx: &Context<'_>) -> *mut Slot<Y, S> {
        Slot::of_context(cx).unwrap_or_else(|| foreign_handle())
    }
}

/// The future of a `yield` in the body itself.
#[doc(hidden)]
#[must_use = "a yield does nothing unless awaited"]
pub struct YieldHere<Y, S, const HANDLE: bool> {
    /// There until the first poll.
    item: Option<Y>,
    here: Here<Y, S, HANDLE>,
}

// Nothing in it is ever pinned.
impl<Y, S, const HANDLE: bool> Unpin for YieldHere<Y, S, HANDLE> {}

impl<Y, S, const HANDLE: bool> Future for YieldHere<Y, S, HANDLE> {
    type Output = S;

    #[inline(always)]
    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<S> {
        let slot = self.here.slot(cx);
        // SAFETY: the slot is alive (invariant of `slot`). It is of these types, since this is polled by the body
        // itself (invariant of `Here`), and that by its driver only. Nobody else uses these fields meanwhile.
        unsafe {
            if let Some(arg) = (*slot).arg.take() {
                // Not this one was resumed, but an earlier one that did not notice, for want of a poll.
                if HANDLE && self.item.is_some() {
                    abandoned_yield();
                }
                return Poll::Ready(arg);
            }
            if CHECKED && (*slot).item.is_some() {
                abandoned_yield();
            }
            let Some(item) = self.item.take() else { polled_again() };
            (*slot).item = Some(item);
        }
        Poll::Pending
    }
}

/// The first thing that a body awaits, ready at once. [`Co::first`] gives the argument of the first resume.
#[doc(hidden)]
#[must_use = "a body that has not begun cannot yield"]
pub struct Begin<Y, S> {
    pub(crate) here: Here<Y, S>,
}

/// As [`Begin`]; ready with the value that the generator is first resumed with, and not before there is one.
#[doc(hidden)]
#[must_use = "a body that has not begun cannot yield"]
pub struct BeginFirst<Y, S> {
    pub(crate) here: Here<Y, S>,
}

/// The future that makes a handle the one of the body that is running: ready at once.
///
/// Its invariant: it is made by [`Runtime::register`](crate::runtime::Runtime) only.
#[doc(hidden)]
#[must_use = "a handle that is not registered cannot yield"]
pub struct Register<'co, Y, S> {
    pub(crate) co: &'co mut Co<Y, S>,
    pub(crate) here: Here<Y, S>,
}

impl<Y, S> UnwindSafe for Register<'_, Y, S> {}

impl<Y, S> Future for Begin<Y, S> {
    type Output = Begun<Y, S>;

    #[inline(always)]
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Begun<Y, S>> {
        let slot = self.here.slot(cx);
        // SAFETY: the slot is alive (invariant of `slot`) and of these types (invariant of `Here`); its frame is
        // alive while the body is polled.
        unsafe {
            (*slot).first = (*slot).arg.take();
            *(*slot).registered = Registered::STARTED;
        }
        Poll::Ready(Begun { _types: PhantomData })
    }
}

impl<Y, S> Future for BeginFirst<Y, S> {
    type Output = (Begun<Y, S>, S);

    #[inline(always)]
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<(Begun<Y, S>, S)> {
        let slot = self.here.slot(cx);
        // SAFETY: as for `Begin`.
        unsafe {
            let Some(first) = (*slot).arg.take().or_else(unit) else { return Poll::Pending };
            *(*slot).registered = Registered::STARTED;
            Poll::Ready((Begun { _types: PhantomData }, first))
        }
    }
}

impl<Y, S> Future for Register<'_, Y, S> {
    type Output = ();

    #[inline(always)]
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<()> {
        let slot = self.here.slot(cx);
        // SAFETY: as for `Begin`.
        unsafe { (*(*slot).registered).set(self.co) };
        Poll::Ready(())
    }
}

/// Access to the slot of the running body.
#[doc(hidden)]
pub trait Access {
    type Item;
    type Resume;

    /// The slot, which is alive, of these types, and has no item in it.
    fn slot(&mut self, cx: &Context<'_>) -> *mut Slot<Self::Item, Self::Resume>;
}

impl<Y, S> Access for Lent<'_, Y, S> {
    type Item = Y;
    type Resume = S;

    #[inline(always)]
    fn slot(&mut self, cx: &Context<'_>) -> *mut Slot<Y, S> {
        self.co.slot(cx)
    }
}

impl<Y, S> Access for Here<Y, S> {
    type Item = Y;
    type Resume = S;

    #[inline(always)]
    fn slot(&mut self, cx: &Context<'_>) -> *mut Slot<Y, S> {
        empty(Some(Here::slot(self, cx)))
    }
}
