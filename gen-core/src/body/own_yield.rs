//! A body's own yields: how it begins, and yields where only the compiler sees it.
//!
//! Such a yield needs no handle. [`Here`] stands for the promise that it is awaited in the body itself: then the
//! context is the one that the body's driver made, or one that something which the body awaits has put in its place,
//! and that is no slot's. The expansion proves its place by a label (see `gen-macros`), and has
//! made the promise that its token stands for.

use core::marker::PhantomData;
use core::panic::UnwindSafe;
use core::pin::Pin;
use core::task::{Context, Poll};

use crate::body::co::{Co, Invariant, Lent, abandoned_yield, empty, foreign_handle, polled_again};
use crate::engine::slot::{CHECKED, Slot};
use crate::engine::status::Registered;
use crate::engine::type_id::unit;

/// The promise that an expansion makes by [`Promise`](crate::expansion::Promise), as a value: who has it, or what is made of it,
/// uses that as is said there.
#[doc(hidden)]
#[allow(missing_debug_implementations, reason = "seen by nobody")]
pub struct Promised(());

impl Promised {
    /// # Safety
    ///
    /// The contract of [`Promise`](crate::expansion::Promise).
    #[inline(always)]
    pub(crate) const unsafe fn new() -> Self {
        Promised(())
    }
}

/// The token that a body begins with: it names the types of the body's generator.
#[doc(hidden)]
pub struct StartToken<Y, S> {
    pub(crate) _types: Invariant<Y, S>,
}

/// The token that a generator is made with. Its body begins with the [`StartToken`] of the same types.
#[doc(hidden)]
pub struct BuildToken<Y, S> {
    pub(crate) _types: Invariant<Y, S>,
}

/// The body of a function, for a generator of these types.
#[doc(hidden)]
pub struct Made<Y, S, F> {
    pub(crate) body: F,
    pub(crate) _build: BuildToken<Y, S>,
}

/// The token of a body that has begun: it stands for the generator of these types that the body runs in. With `HANDLE`, the
/// body has a handle as well, and other macros may yield through it.
///
/// The token is passed by value, because a `&BodyToken` parameter would accept, by deref coercion, any type of the user's
/// that derefs to a token.
#[doc(hidden)]
pub struct BodyToken<Y, S, const HANDLE: bool = false> {
    pub(crate) _types: Invariant<Y, S>,
}

impl<Y, S, const HANDLE: bool> Clone for BodyToken<Y, S, HANDLE> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<Y, S, const HANDLE: bool> Copy for BodyToken<Y, S, HANDLE> {}

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
/// made by functions of [`Runtime`](crate::expansion::Runtime) only, which take a token: whoever has the token has made the promise.
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

    /// The slot of the body that this is in.
    #[inline(always)]
    pub(crate) fn slot(&self, cx: &Context<'_>) -> *mut Slot<Y, S> {
        // A `match`, because a build without optimisation pays for a call at each yield.
        match Slot::of_context(cx) {
            Some(slot) => slot,
            None => foreign_handle(),
        }
    }
}

/// The future of a `yield` in the body itself.
#[doc(hidden)]
#[must_use = "a yield does nothing unless awaited"]
pub struct YieldHere<Y, S, const HANDLE: bool> {
    /// There until the first poll.
    pub(crate) item: Option<Y>,
    pub(crate) here: Here<Y, S, HANDLE>,
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

/// The first future that a body awaits. It is ready at once. [`Co::first`] gives the argument of the first resume.
#[doc(hidden)]
#[must_use = "a body that has not begun cannot yield"]
pub struct Begin<Y, S> {
    pub(crate) here: Here<Y, S>,
}

/// The first future that a body with a `#[resume]` parameter awaits. It is ready once the generator is resumed with a value,
/// with that value.
#[doc(hidden)]
#[must_use = "a body that has not begun cannot yield"]
pub struct BeginFirst<Y, S> {
    pub(crate) here: Here<Y, S>,
}

/// The future that makes a handle the one of the body that is running: ready at once.
///
/// Its invariant: it is made by [`Runtime::register`](crate::expansion::Runtime) only.
#[doc(hidden)]
#[must_use = "a handle that is not registered cannot yield"]
pub struct Register<'co, Y, S> {
    pub(crate) co: &'co mut Co<Y, S>,
    pub(crate) here: Here<Y, S>,
}

impl<Y, S> UnwindSafe for Register<'_, Y, S> {}

impl<Y, S> Future for Begin<Y, S> {
    type Output = BodyToken<Y, S>;

    #[inline(always)]
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<BodyToken<Y, S>> {
        let slot = self.here.slot(cx);
        // SAFETY: the slot is alive (invariant of `slot`) and of these types (invariant of `Here`); its frame is
        // alive while the body is polled.
        unsafe {
            (*slot).first = (*slot).arg.take();
            *(*slot).registered = Registered::STARTED;
        }
        Poll::Ready(BodyToken { _types: PhantomData })
    }
}

impl<Y, S> Future for BeginFirst<Y, S> {
    type Output = (BodyToken<Y, S>, S);

    #[inline(always)]
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<(BodyToken<Y, S>, S)> {
        let slot = self.here.slot(cx);
        // SAFETY: the slot is alive (invariant of `slot`) and of these types (invariant of `Here`); its frame is
        // alive while the body is polled.
        unsafe {
            let Some(first) = (*slot).arg.take().or_else(unit) else { return Poll::Pending };
            *(*slot).registered = Registered::STARTED;
            Poll::Ready((BodyToken { _types: PhantomData }, first))
        }
    }
}

impl<Y, S> Future for Register<'_, Y, S> {
    type Output = ();

    #[inline(always)]
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<()> {
        let slot = self.here.slot(cx);
        // SAFETY: the slot is alive (invariant of `slot`) and of these types (invariant of `Here`); its frame is alive while the
        // body is polled.
        unsafe { (*(*slot).registered).set(self.co) };
        Poll::Ready(())
    }
}

/// Access to the slot of the running body.
#[doc(hidden)]
pub trait Access {
    type Item;
    type Resume;
    /// The future that has this access is awaited by a body, directly. Nobody polls it after it was ready or has panicked.
    const IS_AWAITED: bool;

    /// The slot, which is alive, of these types, and has no item in it.
    fn slot(&mut self, cx: &Context<'_>) -> *mut Slot<Self::Item, Self::Resume>;
}

impl<Y, S> Access for Lent<'_, Y, S> {
    type Item = Y;
    type Resume = S;
    const IS_AWAITED: bool = false;

    #[inline(always)]
    fn slot(&mut self, cx: &Context<'_>) -> *mut Slot<Y, S> {
        self.co.slot(cx)
    }
}

impl<Y, S> Access for Here<Y, S> {
    type Item = Y;
    type Resume = S;
    /// The invariant of `Here`.
    const IS_AWAITED: bool = true;

    #[inline(always)]
    fn slot(&mut self, cx: &Context<'_>) -> *mut Slot<Y, S> {
        empty(Here::slot(self, cx))
    }
}
