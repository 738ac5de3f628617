//! The handle: how a body yields.
//!
//! A yield has no privilege: it is a call of the safe, checked methods of [`Co`], the same that a
//! body given to `Gen::from_fn` uses. This module owns the second invariant of the crate:
//!
//! **A slot in which the handle at address `a` is registered has the item and resume types of the
//! `Co<Y, S>` at `a`.** Registering is `unsafe`, done once by the body that owns the handle, before
//! its first suspension. A `Co` is not zero-sized and only ever lent, so as long as the body runs no
//! other handle can have its address, and moving contents between handles changes nothing.
//!
//! Every access goes through [`Co::slot`], which checks both invariants' premises.

use core::fmt;
use core::marker::PhantomData;
use core::pin::Pin;
use core::ptr;
use core::task::{Context, Poll};

use crate::slot::Slot;
use crate::type_id::unit;

/// Makes a type invariant in both: a `Co<&'static str>` used as a `Co<&'a str>` would let a
/// short-lived reference out as a `'static` item, and the other way round for resume values.
pub(crate) type Invariant<Y, S> = PhantomData<fn(Y, S) -> (Y, S)>;

/// The handle through which the body of a generator yields items of type `Y` and receives resume
/// values of type `S`.
///
/// Bodies written with the macros never see theirs; [`Gen::from_fn`](crate::Gen::from_fn) lends one
/// to the closure.
///
/// ```
/// use gen_core::{Co, Gen};
///
/// let numbers = Gen::from_fn(async |co: &mut Co<u32>| {
///     co.yield_(1).await;
///     co.yield_(2).await;
/// });
/// assert_eq!(numbers.collect::<Vec<_>>(), [1, 2]);
/// ```
pub struct Co<Y, S = ()> {
    /// Gives the handle an address of its own.
    _place: u8,
    _types: Invariant<Y, S>,
}

impl<Y, S> Co<Y, S> {
    pub(crate) const fn new() -> Self {
        Co { _place: 0, _types: PhantomData }
    }

    /// Yields `item`; the future is ready with the resume value once the generator is resumed.
    ///
    /// # Panics
    ///
    /// The future panics when it is not awaited directly in the body that owns this handle, for
    /// example inside another generator or under another executor's context, and when an earlier
    /// yield was polled but not awaited to its end.
    #[inline(always)]
    pub fn yield_(&mut self, item: Y) -> Yield<'_, Y, S> {
        self.at(()).yield_(item)
    }

    /// The handle at a place of the body's own: the expansion passes its label proof as `_proof`.
    #[doc(hidden)]
    #[must_use]
    #[inline(always)]
    pub fn at(&self, _proof: ()) -> At<'_, Y, S> {
        At { co: self }
    }

    /// The value that the generator was first resumed with.
    ///
    /// # Panics
    ///
    /// The future panics after the first yield, when it was awaited before, and when the generator was
    /// started without a value. Else as that of [`yield_`](Co::yield_).
    #[inline(always)]
    pub fn first(&self) -> FirstValue<'_, Y, S> {
        FirstValue { co: self }
    }

    /// Makes this handle the one of the body that is running.
    ///
    /// # Safety
    ///
    /// To be awaited at once, as the first thing that a body made by one of this crate's unsafe
    /// constructors does, on a handle that came from that constructor's [`Start`] token and stays
    /// where it is until the body ends.
    #[doc(hidden)]
    #[must_use]
    #[inline(always)]
    pub unsafe fn register(&self) -> Register<'_, Y, S> {
        Register { co: self }
    }

    /// As `register`; ready with the value that the generator is first resumed with, and not before
    /// there is one.
    ///
    /// # Safety
    ///
    /// As for `register`.
    #[doc(hidden)]
    #[must_use]
    #[inline(always)]
    pub unsafe fn register_first(&self) -> RegisterFirst<'_, Y, S> {
        RegisterFirst { co: self }
    }

    /// The slot of the running generator.
    ///
    /// `None` when the context is not the driver's or the handle is not the running body's.
    #[inline(always)]
    pub(crate) fn try_slot(&self, cx: &Context<'_>) -> Option<*mut Slot<Y, S>> {
        Slot::of_handle(cx, ptr::from_ref(self).addr())
    }

    /// As `try_slot`; also checks that no item is waiting in the slot.
    #[inline(always)]
    pub(crate) fn slot(&self, cx: &Context<'_>) -> *mut Slot<Y, S> {
        let Some(slot) = self.try_slot(cx) else { foreign_handle() };
        // SAFETY: the slot is alive (invariant of `slot`) and of these types (module invariant).
        if unsafe { (*slot).item.is_some() } {
            abandoned_yield();
        }
        slot
    }
}

impl<Y, S> fmt::Debug for Co<Y, S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Co").finish_non_exhaustive()
    }
}

/// Proof that a body is being made for a generator of these types. Only this crate makes one.
#[doc(hidden)]
pub struct Start<Y, S> {
    _types: Invariant<Y, S>,
}

impl<Y, S> Start<Y, S> {
    pub(crate) const fn new() -> Self {
        Start { _types: PhantomData }
    }

    /// The body's handle.
    #[must_use]
    #[inline(always)]
    pub fn co(self) -> Co<Y, S> {
        Co::new()
    }
}

/// A handle, lent for one yield or delegation.
#[doc(hidden)]
pub struct At<'co, Y, S> {
    pub(crate) co: &'co Co<Y, S>,
}

impl<'co, Y, S> At<'co, Y, S> {
    #[inline(always)]
    pub fn yield_(self, item: Y) -> Yield<'co, Y, S> {
        Yield { co: self.co, item: Some(item) }
    }
}

/// The future of one `yield`; see [`Co::yield_`].
#[must_use = "a yield does nothing unless awaited"]
pub struct Yield<'co, Y, S> {
    co: &'co Co<Y, S>,
    item: Option<Y>,
}

// Nothing in it is ever pinned.
impl<Y, S> Unpin for Yield<'_, Y, S> {}

impl<Y, S> Future for Yield<'_, Y, S> {
    type Output = S;

    #[inline(always)]
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<S> {
        let this = self.get_mut();
        // SAFETY: `slot` has checked that the slot is alive and of these types, and nobody else
        // uses it while its body runs.
        let slot = unsafe { &mut *this.co.slot(cx) };
        if let Some(arg) = slot.arg.take() {
            return Poll::Ready(arg);
        }
        let Some(item) = this.item.take() else { polled_again() };
        slot.item = Some(item);
        Poll::Pending
    }
}

impl<Y, S> fmt::Debug for Yield<'_, Y, S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Yield").finish_non_exhaustive()
    }
}

/// The future of [`Co::first`].
#[must_use = "it does nothing unless awaited"]
pub struct FirstValue<'co, Y, S> {
    co: &'co Co<Y, S>,
}

impl<Y, S> Future for FirstValue<'_, Y, S> {
    type Output = S;

    #[inline(always)]
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<S> {
        // SAFETY: `slot` has checked that the slot is alive and of these types.
        let first = unsafe { (*self.co.slot(cx)).first.take() };
        Poll::Ready(first.unwrap_or_else(|| no_first_value()))
    }
}

impl<Y, S> fmt::Debug for FirstValue<'_, Y, S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("FirstValue").finish_non_exhaustive()
    }
}

/// The slot of the body that is being started and registers its handle.
///
/// # Safety
///
/// Called for the handle of the running body only: the contract of `Co::register`.
#[inline(always)]
unsafe fn starting_slot<Y, S>(cx: &Context<'_>) -> *mut Slot<Y, S> {
    match Slot::of_context(cx) {
        Some(slot) => slot,
        None => foreign_handle(),
    }
}

/// The future of [`Co::register`]: always ready.
#[doc(hidden)]
pub struct Register<'co, Y, S> {
    co: &'co Co<Y, S>,
}

impl<Y, S> Future for Register<'_, Y, S> {
    type Output = ();

    #[inline(always)]
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<()> {
        // SAFETY: the slot is alive (invariant of `slot`). It is of these types, since this is the
        // first thing its own body does, and that body was made for a generator of these types:
        // the contract of `Co::register`.
        let slot = unsafe { &mut *starting_slot::<Y, S>(cx) };
        slot.registered = ptr::from_ref(self.co).addr();
        slot.first = slot.arg.take();
        Poll::Ready(())
    }
}

/// The future of [`Co::register_first`].
#[doc(hidden)]
pub struct RegisterFirst<'co, Y, S> {
    co: &'co Co<Y, S>,
}

impl<Y, S> Future for RegisterFirst<'_, Y, S> {
    type Output = S;

    #[inline(always)]
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<S> {
        // SAFETY: as for `Register`.
        let slot = unsafe { &mut *starting_slot::<Y, S>(cx) };
        let Some(first) = slot.arg.take().or_else(unit) else { return Poll::Pending };
        slot.registered = ptr::from_ref(self.co).addr();
        Poll::Ready(first)
    }
}

#[cold]
#[inline(never)]
pub(crate) fn foreign_handle() -> ! {
    panic!("a generator's handle was used outside the body that it belongs to")
}

#[cold]
#[inline(never)]
pub(crate) fn abandoned_yield() -> ! {
    panic!("a `yield` was polled and then abandoned: its item has not been taken")
}

#[cold]
#[inline(never)]
fn polled_again() -> ! {
    panic!("a `yield` was polled again before its generator was resumed")
}

#[cold]
#[inline(never)]
pub(crate) fn foreign_await() -> ! {
    panic!("a plain generator awaited something that was not ready: use `async gen` to await")
}

#[cold]
#[inline(never)]
fn no_first_value() -> ! {
    panic!("`first` after the first yield, or in a generator that was started without a value")
}
