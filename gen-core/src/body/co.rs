//! The handle of a body: how it yields where others may see or hold the yield.
//!
//! Such a yield has no privilege: it is a call of the safe, checked methods of [`Co`]. This is so
//! in the closures given to `Gen::from_fn`, and in the tokens of other macros;
//! [`own_yield`](crate::body::own_yield) has the rest. This module owns the second invariant of the
//! crate:
//!
//! **A slot in whose frame the handle at address `a` is registered has the item and resume types of
//! the `Co<Y, S>` at `a`.** The body that owns the handle registers it once, which takes the body's
//! token. A `Co` is not zero-sized and only ever lent, so as long as the body runs no other handle
//! can have its address.
//!
//! The handle of a body that runs in its task is not registered, because the context that its
//! futures are polled with says nothing of the body. The handle knows where the body finds its slot:
//!
//! **The `CurrentSlot` of a `Co`, if it has one, is the `CurrentSlot` of the body that owns the
//! handle.** A `Co` lies in its body, so its `CurrentSlot` is alive as long as the handle is. Nobody
//! can exchange the contents of two handles, because a `Co` has no size that the compiler knows.
//!
//! Every access by a handle goes through [`Co::slot`], which checks the invariants' premises. It
//! takes the handle by `&mut`: a `Waker` is `Sync`, so a thread that the body starts and joins can
//! poll with the body's own context, but only one thread at a time has the handle. (What passes
//! through the slot then changes threads, which is why a `Co` is `Send` only if `Y` and `S` are.)

use core::marker::PhantomData;
use core::ops::{Deref, DerefMut};
use core::panic::UnwindSafe;
use core::pin::Pin;
use core::ptr;
use core::task::{Context, Poll};

#[cfg(feature = "stream")]
use crate::body::in_task::TaskToken;
use crate::body::own_yield::{Access, YieldSite};
use crate::body::tokens::{BodyToken, Item};
#[cfg(feature = "stream")]
use crate::engine::current_slot::CurrentSlot;
use crate::engine::slot::{Invariant, Slot};
use crate::protocol::debug::debug_opaque;
use crate::protocol::misuse::{abandoned_yield, foreign_handle, no_first_value, polled_again};

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
#[repr(C, align(2))]
pub struct Co<Y, S = ()> {
    /// The fields of a [`CoParts`].
    #[cfg(feature = "stream")]
    current: *const CurrentSlot<Y, S>,
    #[cfg(not(feature = "stream"))]
    _place: u8,
    _types: Invariant<Y, S>,
    _values: PhantomData<(Y, S)>,
    /// Never has an element. It makes a type without a known size, which safe code can neither move
    /// nor swap.
    _unsized: [()],
}

/// The memory of a handle.
#[doc(hidden)]
#[repr(C, align(2))]
#[allow(missing_debug_implementations, reason = "seen by nobody")]
pub struct CoParts<Y, S> {
    /// Where a body that runs in its task finds its slot; null in any other body.
    #[cfg(feature = "stream")]
    current: *const CurrentSlot<Y, S>,
    /// Gives the handle an address of its own.
    #[cfg(not(feature = "stream"))]
    _place: u8,
    _types: Invariant<Y, S>,
    /// Makes the handle as `Send` as the values that pass through the slot.
    _values: PhantomData<(Y, S)>,
}

// SAFETY: the body that the handle belongs to waits while another thread has the handle. The values
// that pass through the slot are `Send`.
unsafe impl<Y: Send, S: Send> Send for Co<Y, S> {}
// SAFETY: a shared reference to a handle gives its address only.
unsafe impl<Y: Sync, S: Sync> Sync for Co<Y, S> {}
// SAFETY: the memory of a handle moves with its body, which is suspended meanwhile. The values that
// pass through the slot are `Send`.
unsafe impl<Y: Send, S: Send> Send for CoParts<Y, S> {}
// SAFETY: a shared reference to the memory of a handle gives its address only.
unsafe impl<Y: Sync, S: Sync> Sync for CoParts<Y, S> {}

impl<Y, S> CoParts<Y, S> {
    /// The handle of a body that is to register it.
    pub(crate) const fn new() -> Self {
        CoParts {
            #[cfg(feature = "stream")]
            current: ptr::null(),
            #[cfg(not(feature = "stream"))]
            _place: 0,
            _types: PhantomData,
            _values: PhantomData,
        }
    }

    /// The handle in this memory.
    #[inline(always)]
    #[allow(clippy::cast_ptr_alignment, reason = "the address is that of these parts")]
    pub(crate) fn lend(&mut self) -> &mut Co<Y, S> {
        let parts = ptr::slice_from_raw_parts_mut(ptr::from_mut(self).cast::<()>(), 0);
        // SAFETY: a `Co` has these fields and a slice of no elements (`repr(C)`), so it has their place,
        // size and alignment. They stay borrowed as long as the result.
        unsafe { &mut *(parts as *mut Co<Y, S>) }
    }
}

#[cfg(feature = "stream")]
impl<Y> CoParts<Y, ()> {
    /// The handle of the body that has the token.
    #[inline(always)]
    pub(crate) fn in_task(generator: TaskToken<Y>) -> Self {
        CoParts { current: generator.current(), ..Self::new() }
    }
}

impl<Y, S> Co<Y, S> {
    /// Yields `item`; the future is ready with the resume value once the generator is resumed.
    ///
    /// ```
    /// use gen_core::{Co, CoroutineState, Gen};
    ///
    /// let mut echo = Gen::from_fn(async |co: &mut Co<u32, u32>| co.yield_(1).await + 1);
    /// assert_eq!(echo.start(), CoroutineState::Yielded(1));
    /// assert_eq!(echo.resume(7), CoroutineState::Complete(8));
    /// ```
    ///
    /// # Panics
    ///
    /// The future of a plain generator's handle panics when it is not awaited directly in the body
    /// that owns the handle, for example inside another generator or under another executor's
    /// context. An async generator's handle may yield in any future that the body polls. Any future
    /// panics when an earlier yield was polled but not awaited to its end.
    #[inline(always)]
    pub fn yield_(&mut self, item: Y) -> Yield<'_, Y, S> {
        Yield { co: self, item: Some(item) }
    }

    /// The value that the generator was first resumed with.
    ///
    /// ```
    /// use gen_core::{Co, CoroutineState, Gen};
    ///
    /// let mut doubler = Gen::from_fn(async |co: &mut Co<u32, u32>| {
    ///     let mut n = co.first().await;
    ///     loop {
    ///         n = co.yield_(2 * n).await;
    ///     }
    /// });
    /// let doubled: CoroutineState<u32, ()> = doubler.resume(4);
    /// assert_eq!(doubled, CoroutineState::Yielded(8));
    /// ```
    ///
    /// # Panics
    ///
    /// The future panics after the first yield, when it was awaited before, and when the generator
    /// was started without a value. (In a plain generator that takes units, a unit is there.) It also
    /// panics where the future of [`yield_`](Co::yield_) does.
    #[inline(always)]
    pub fn first(&mut self) -> FirstValue<'_, Y, S> {
        FirstValue { co: CoRef::new(self) }
    }

    /// The slot of the running body, if the context is the driver's and this handle is registered
    /// in the body's frame.
    #[inline(always)]
    fn registered_slot(&mut self, cx: &Context<'_>) -> Option<*mut Slot<Y, S>> {
        match Slot::of_context(cx) {
            // SAFETY: the slot is alive (invariant of `slot`).
            Some(slot) if unsafe { Slot::is_registered(slot, self.address()) } => Some(slot),
            _ => None,
        }
    }

    /// The slot of the body, which runs in its task, while the body is polled. (Out of line, because
    /// the yields of a plain generator, which never come here, are to stay small.)
    #[cfg(feature = "stream")]
    #[inline(never)]
    fn slot_in_task(&self, cx: &Context<'_>) -> Option<*mut Slot<Y, S>> {
        // SAFETY: it is null or alive (module invariant).
        match unsafe { self.current.as_ref() } {
            Some(current) => current.get_for(cx),
            None => None,
        }
    }

    /// Whether an item of this handle waits to be taken, in a body that runs in its task. There a future
    /// may be polled at any time, because a set of futures may poll it.
    #[cfg(feature = "stream")]
    #[inline(always)]
    fn has_left_item(&self, cx: &Context<'_>) -> bool {
        match self.slot_in_task(cx) {
            // SAFETY: the slot is alive and of these types, because it is the slot of the body that
            // owns this handle (module invariant).
            Some(slot) => unsafe { Slot::is_full(slot) },
            None => false,
        }
    }

    #[inline(always)]
    fn address(&self) -> *const () {
        core::ptr::from_ref(self).cast()
    }

    /// The slot of the running body.
    ///
    /// The slot is alive (invariants of `slot` and of `current_slot`). It is of these types, because
    /// this handle is registered in its frame, or because the body that finds it is the body that owns
    /// this handle (module invariants).
    #[inline(always)]
    fn find_slot(&mut self, cx: &Context<'_>) -> *mut Slot<Y, S> {
        if let Some(slot) = self.registered_slot(cx) {
            return slot;
        }
        #[cfg(feature = "stream")]
        if let Some(slot) = self.slot_in_task(cx) {
            return slot;
        }
        foreign_handle()
    }

    /// The slot of the running body, in which no item waits. It is alive and of these types.
    #[inline(always)]
    pub(crate) fn slot(&mut self, cx: &Context<'_>) -> *mut Slot<Y, S> {
        let slot = self.find_slot(cx);
        // SAFETY: the slot is alive and of these types (`find_slot`).
        unsafe { Slot::check_empty(slot) };
        slot
    }
}

debug_opaque! { [Y, S] Co<Y, S>, "Co"; }

/// A borrowed handle. The macros bind one to a variable where other macros may see it, and each
/// future by a handle holds one.
#[doc(hidden)]
pub struct CoRef<'co, Y, S> {
    pub(crate) co: &'co mut Co<Y, S>,
    /// The future that holds it was polled.
    is_polled: bool,
}

// `&mut T` is not `UnwindSafe`, because a panic may leave `T` half-modified. A `Co` is never
// modified.
impl<Y, S> UnwindSafe for CoRef<'_, Y, S> {}

impl<'co, Y, S> CoRef<'co, Y, S> {
    /// Wraps a handle that the body was lent.
    #[inline(always)]
    pub fn new(co: &'co mut Co<Y, S>) -> Self {
        CoRef { co, is_polled: false }
    }
}

impl<Y, S> Deref for CoRef<'_, Y, S> {
    type Target = Co<Y, S>;

    #[inline(always)]
    fn deref(&self) -> &Co<Y, S> {
        self.co
    }
}

impl<Y, S> DerefMut for CoRef<'_, Y, S> {
    #[inline(always)]
    fn deref_mut(&mut self) -> &mut Co<Y, S> {
        self.co
    }
}

impl<Y, S> Access for CoRef<'_, Y, S> {
    type Item = Y;
    type Resume = S;
    const IS_AWAITED: bool = false;

    #[cfg(feature = "stream")]
    #[inline(always)]
    fn has_left_item(&self, cx: &Context<'_>) -> bool {
        self.is_polled && self.co.has_left_item(cx)
    }

    #[inline(always)]
    fn slot(&mut self, cx: &Context<'_>) -> *mut Slot<Y, S> {
        let slot = self.co.slot(cx);
        if !self.is_polled {
            self.is_polled = true;
            // SAFETY: `slot` has checked that the slot is alive and of these types.
            unsafe { Slot::check_no_arg(slot) };
        }
        slot
    }
}

#[allow(clippy::unused_self, reason = "who has the receiver has its promise")]
impl<Y, S> BodyToken<Y, S> {
    /// Makes a handle the one of the body that is running.
    #[inline(always)]
    pub(crate) fn register(self, co: &mut Co<Y, S>) -> Register<'_, Y, S> {
        // SAFETY: whoever has the token has made the promise of `Promise`.
        Register { co, site: unsafe { YieldSite::new() } }
    }
}

/// The future that makes a handle the one of the body that is running: ready at once.
///
/// Its invariant: it is made by [`BodyToken::register`] only.
#[doc(hidden)]
#[must_use = "a handle that is not registered cannot yield"]
pub struct Register<'co, Y, S> {
    co: &'co mut Co<Y, S>,
    site: YieldSite<Y, S>,
}

impl<Y, S> UnwindSafe for Register<'_, Y, S> {}

impl<Y, S> Future for Register<'_, Y, S> {
    type Output = ();

    #[inline(always)]
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<()> {
        let slot = self.site.slot(cx);
        // SAFETY: the slot is alive (invariant of `slot`) and of these types (invariant of
        // `YieldSite`); its frame is alive while the body is polled.
        unsafe { Slot::register(slot, self.co.address()) };
        Poll::Ready(())
    }
}

/// The types of a handle, known before the operand of a `yield` is looked at.
#[doc(hidden)]
pub struct HandleSite<Y, S> {
    pub(crate) _types: Invariant<Y, S>,
}

#[allow(clippy::unused_self, reason = "the receiver gives the types, before the operand is typed")]
impl<Y, S> HandleSite<Y, S> {
    /// Yields. The item comes first, since it may itself yield.
    #[inline(always)]
    pub fn yield_(self, value: Item<Y>, co: &mut Co<Y, S>) -> Yield<'_, Y, S> {
        co.yield_(value.item)
    }
}

/// The future of one `yield`; see [`Co::yield_`].
///
/// ```
/// use gen_core::{Co, Gen, Yield};
///
/// fn doubled<'co>(co: &'co mut Co<u32>, n: u32) -> Yield<'co, u32, ()> {
///     co.yield_(2 * n)
/// }
/// assert!(Gen::from_fn(async |co: &mut Co<u32>| doubled(co, 4).await).eq([8]));
/// ```
#[must_use = "a yield does nothing unless awaited"]
pub struct Yield<'co, Y, S> {
    co: &'co mut Co<Y, S>,
    /// There until the first poll.
    item: Option<Y>,
}

// Nothing in it is ever pinned.
impl<Y, S> Unpin for Yield<'_, Y, S> {}

// As for a `CoRef`.
impl<Y: UnwindSafe, S> UnwindSafe for Yield<'_, Y, S> {}

impl<Y, S> Future for Yield<'_, Y, S> {
    type Output = S;

    #[inline(always)]
    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<S> {
        // Before anything that can panic: then the optimiser sees that it need not be stored.
        let item = self.item.take();
        let slot = self.co.find_slot(cx);
        // SAFETY: the slot is alive and of these types (`find_slot`), and nobody else uses these
        // fields while its body runs.
        unsafe {
            if let Some(arg) = Slot::take_arg(slot) {
                // The resume value belongs to an earlier yield that was never polled again.
                if item.is_some() {
                    abandoned_yield();
                }
                return Poll::Ready(arg);
            }
            let Some(item) = item else {
                #[cfg(feature = "stream")]
                if self.co.has_left_item(cx) {
                    return Poll::Pending;
                }
                Slot::check_empty(slot);
                polled_again()
            };
            Slot::put_item(slot, item);
        }
        Poll::Pending
    }
}

debug_opaque! { [Y, S] Yield<'_, Y, S>, "Yield"; }

/// The future of [`Co::first`], ready at once.
///
/// ```
/// use gen_core::{Co, CoroutineState, FirstValue, Gen};
///
/// fn first<'co>(co: &'co mut Co<(), u32>) -> FirstValue<'co, (), u32> {
///     co.first()
/// }
/// let mut length = Gen::from_fn(async |co: &mut Co<(), u32>| first(co).await);
/// assert_eq!(length.resume(3), CoroutineState::Complete(3));
/// ```
#[must_use = "it does nothing unless awaited"]
pub struct FirstValue<'co, Y, S> {
    co: CoRef<'co, Y, S>,
}

impl<Y, S> Future for FirstValue<'_, Y, S> {
    type Output = S;

    #[inline(always)]
    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<S> {
        // SAFETY: `slot` has checked that the slot is alive and of these types.
        let first = unsafe { Slot::take_first(self.co.slot(cx)) };
        Poll::Ready(first.unwrap_or_else(|| no_first_value()))
    }
}

debug_opaque! { [Y, S] FirstValue<'_, Y, S>, "FirstValue"; }
