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
//! Every access by a handle goes through [`Co::registered_slot`] or [`Co::in_task`], which check the
//! invariants' premises. Both take the handle by `&mut`: a `Waker` is `Sync`, so a thread that the body starts and joins can
//! poll with the body's own context, but only one thread at a time has the handle. (What passes
//! through the slot then changes threads, which is why a `Co` is `Send` only if `Y` and `S` are.)

use core::marker::PhantomData;
use core::mem;
use core::ops::{Deref, DerefMut};
use core::panic::UnwindSafe;
use core::pin::Pin;
use core::ptr;
#[cfg(feature = "stream")]
use core::task::Waker;
use core::task::{Context, Poll};

#[cfg(feature = "stream")]
use crate::body::in_task::TaskToken;
use crate::body::own_yield::{Access, YieldSite};
use crate::body::tokens::{BodyToken, Item};
#[cfg(feature = "stream")]
use crate::engine::current_slot::{CurrentSlot, TaskSlot};
#[cfg(feature = "stream")]
use crate::engine::slot;
use crate::engine::slot::{Invariant, Slot};
#[cfg(feature = "stream")]
use crate::engine::type_id::unit;
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
    current: *const CurrentSlot<Y, true>,
    #[cfg(not(feature = "stream"))]
    _place: u8,
    _types: Invariant<Y, S>,
    _values: PhantomData<(Y, S)>,
    /// Never has an element. It makes a type without a known size, which safe code can neither move
    /// nor swap.
    _unsized: [OnlyBorrowedMutably],
}

/// A unit, of which the slice in a [`Co`] has none. The compiler names the type where a program takes
/// a handle by value.
#[repr(transparent)]
#[derive(Debug)]
pub struct OnlyBorrowedMutably(());

/// The memory of a handle.
#[doc(hidden)]
#[repr(C, align(2))]
#[allow(missing_debug_implementations, reason = "seen by nobody")]
pub struct CoParts<Y, S> {
    /// Where a body that runs in its task finds its slot; null in any other body.
    #[cfg(feature = "stream")]
    current: *const CurrentSlot<Y, true>,
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
        let parts =
            ptr::slice_from_raw_parts_mut(ptr::from_mut(self).cast::<OnlyBorrowedMutably>(), 0);
        // SAFETY: a `Co` has these fields and a slice of no elements (`repr(C)`), whose type is laid out
        // as a unit (`repr(transparent)`). So the `Co` has their place, size and alignment. They stay
        // borrowed as long as the result.
        unsafe { &mut *(parts as *mut Co<Y, S>) }
    }
}

#[cfg(feature = "stream")]
impl<Y> CoParts<Y, ()> {
    /// The handle of the body that has the token.
    #[inline(always)]
    pub(crate) fn in_task(generator: TaskToken<Y, true>) -> Self {
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
    /// panics when an earlier yield was polled but not awaited to its end. (A yield of an async
    /// generator may be dropped once its item was taken, by a `select!` for example.)
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
    /// was started without a value. (In a plain generator that takes units, a unit is there. In an async
    /// generator it is always there.) It also panics where the future of [`yield_`](Co::yield_) does.
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

    /// The place where the body finds its slot and the slot, if the body runs in its task and is polled
    /// now. The slot is alive (invariant of `current_slot`), and is the slot of the body that owns this
    /// handle, so it has these items (module invariant).
    #[cfg(feature = "stream")]
    #[inline(always)]
    fn in_task(&mut self) -> Option<TaskPlace<Y>> {
        // SAFETY: it is null or alive (module invariant).
        let slot = unsafe { self.current.as_ref() }?.get()?;
        Some(TaskPlace { current: self.current, slot })
    }

    #[inline(always)]
    fn address(&self) -> *const () {
        core::ptr::from_ref(self).cast()
    }
}

/// The slot of a body that runs in its task, and the cell that the body finds it by.
#[cfg(feature = "stream")]
#[doc(hidden)]
#[allow(missing_debug_implementations, reason = "seen by nobody")]
pub struct TaskPlace<Y> {
    current: *const CurrentSlot<Y, true>,
    slot: *mut TaskSlot<Y, true>,
}

#[cfg(feature = "stream")]
impl<Y> Clone for TaskPlace<Y> {
    fn clone(&self) -> Self {
        *self
    }
}

#[cfg(feature = "stream")]
impl<Y> Copy for TaskPlace<Y> {}

#[cfg(feature = "stream")]
impl<Y> TaskPlace<Y> {
    /// Whether an item waits to be taken. If so, the future that is polled with `cx` waits for that.
    ///
    /// # Safety
    ///
    /// It was made by [`Co::in_task`] in this poll of the body.
    #[inline(always)]
    unsafe fn is_full(self, cx: &Context<'_>) -> bool {
        // SAFETY: both are alive and of these items (`Co::in_task`), until the poll ends.
        unsafe {
            let is_full = TaskSlot::is_full(self.slot);
            if is_full {
                (*self.current).wait(self.slot, cx);
            }
            is_full
        }
    }

    /// Leaves an item, and has the future that is polled with `cx` wait until it was taken.
    ///
    /// # Safety
    ///
    /// It was made by [`Co::in_task`] in this poll of the body.
    #[inline(always)]
    unsafe fn put_item(self, item: Y, cx: &Context<'_>) {
        // SAFETY: both are alive and of these items (`Co::in_task`), until the poll ends.
        unsafe {
            TaskSlot::put_item(self.slot, item);
            (*self.current).wait(self.slot, cx);
        }
    }
}

/// The value that an async generator is resumed with: a unit.
#[cfg(feature = "stream")]
#[inline(always)]
fn only_unit<S>() -> S {
    unit().unwrap_or_else(|| unreachable!("an async generator takes units"))
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

/// Where the items of a handle go.
#[doc(hidden)]
#[allow(missing_debug_implementations, reason = "seen by nobody")]
pub enum Place<Y, S> {
    /// The slot that the context carries.
    Slot(*mut Slot<Y, S>),
    #[cfg(feature = "stream")]
    InTask(TaskPlace<Y>),
}

impl<Y, S> Clone for Place<Y, S> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<Y, S> Copy for Place<Y, S> {}

impl<Y, S> Access for CoRef<'_, Y, S> {
    type Item = Y;
    type Resume = S;
    const IS_AWAITED: bool = false;

    type Place = Place<Y, S>;

    #[cfg(feature = "stream")]
    #[inline(always)]
    fn has_left_item(&mut self, cx: &Context<'_>) -> bool {
        // In any other body a future is polled again only once its item was taken.
        match self.co.in_task() {
            // SAFETY: it was made just now.
            Some(place) if self.is_polled => unsafe { place.is_full(cx) },
            _ => false,
        }
    }

    #[inline(always)]
    fn place(&mut self, cx: &Context<'_>) -> Place<Y, S> {
        let was_polled = mem::replace(&mut self.is_polled, true);
        if let Some(slot) = self.co.registered_slot(cx) {
            // SAFETY: the slot is alive and of these types (`registered_slot`).
            unsafe {
                Slot::check_empty(slot);
                if !was_polled {
                    Slot::check_no_arg(slot);
                }
            }
            return Place::Slot(slot);
        }
        #[cfg(feature = "stream")]
        if let Some(place) = self.co.in_task() {
            // SAFETY: the slot is alive and of these items (`Co::in_task`).
            unsafe { TaskSlot::check_empty(place.slot) };
            return Place::InTask(place);
        }
        foreign_handle()
    }

    #[inline(always)]
    unsafe fn take_arg(place: Place<Y, S>) -> Option<S> {
        match place {
            // SAFETY: the slot is alive and of these types (`registered_slot`), until the poll ends.
            Place::Slot(slot) => unsafe { Slot::take_arg(slot) },
            #[cfg(feature = "stream")]
            Place::InTask(_) => None,
        }
    }

    #[inline(always)]
    unsafe fn put_item(place: Place<Y, S>, item: Y, cx: &Context<'_>) {
        _ = cx;
        // SAFETY: the slot is alive and of these types (`registered_slot`), until the poll ends. The
        // other place was made in this poll.
        unsafe {
            match place {
                Place::Slot(slot) => Slot::put_item(slot, item),
                #[cfg(feature = "stream")]
                Place::InTask(place) => place.put_item(item, cx),
            }
        }
    }

    #[cfg(feature = "stream")]
    #[inline(always)]
    unsafe fn task<'a>(_: Place<Y, S>, cx: &'a Context<'_>) -> &'a Waker {
        slot::task_waker(cx)
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

// A `Co` is never modified, so a panic can leave only the item half-modified.
impl<Y: UnwindSafe, S> UnwindSafe for Yield<'_, Y, S> {}

impl<Y, S> Future for Yield<'_, Y, S> {
    type Output = S;

    #[inline(always)]
    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<S> {
        // Before anything that can panic: then the optimiser sees that it need not be stored.
        let item = self.item.take();
        let Some(slot) = self.co.registered_slot(cx) else { return self.co.poll_yield(item, cx) };
        // SAFETY: the slot is alive and of these types (`registered_slot`), and nobody else uses these
        // fields while its body runs.
        unsafe {
            if let Some(arg) = Slot::take_arg(slot) {
                // The resume value belongs to an earlier yield that was never polled again.
                if item.is_some() {
                    abandoned_yield();
                }
                return Poll::Ready(arg);
            }
            Slot::check_empty(slot);
            let Some(item) = item else { polled_again() };
            Slot::set_item(slot, item);
        }
        Poll::Pending
    }
}

impl<Y, S> Co<Y, S> {
    /// Polls a yield of a handle that is not registered in the slot that the context carries. The item
    /// is there at the first poll.
    ///
    /// A body that runs in its task may poll the future at any time, because a set of futures may.
    /// Once the item was taken, the body was resumed.
    #[inline(always)]
    #[cfg_attr(
        not(feature = "stream"),
        allow(clippy::unused_self, reason = "no body runs in a task")
    )]
    fn poll_yield(&mut self, item: Option<Y>, cx: &Context<'_>) -> Poll<S> {
        #[cfg(feature = "stream")]
        if let Some(place) = self.in_task() {
            // SAFETY: it was made just now.
            unsafe {
                match item {
                    Some(item) => place.put_item(item, cx),
                    None if place.is_full(cx) => {}
                    None => return Poll::Ready(only_unit()),
                }
            }
            return Poll::Pending;
        }
        _ = (item, cx);
        foreign_handle()
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
        let first = match self.co.place(cx) {
            // SAFETY: the slot is alive and of these types (`registered_slot`), until the poll ends.
            Place::Slot(slot) => unsafe { Slot::take_first(slot) },
            #[cfg(feature = "stream")]
            Place::InTask(_) => Some(only_unit()),
        };
        Poll::Ready(first.unwrap_or_else(|| no_first_value()))
    }
}

debug_opaque! { [Y, S] FirstValue<'_, Y, S>, "FirstValue"; }
