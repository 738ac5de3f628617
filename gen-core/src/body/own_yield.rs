//! A body's own yields: how it begins, and yields where only the compiler sees it.
//!
//! Such a yield needs no handle. [`YieldSite`] stands for the promise that it is awaited in the
//! body itself. Then it is polled with the context that the body's driver made, or with a context
//! that an awaited future has put in its place. Such a foreign context never carries a slot. The
//! expansion proves the place of the yield by a label (see `gen-macros`), and has made the promise
//! that its token stands for.

use core::marker::PhantomData;
use core::pin::Pin;
#[cfg(feature = "stream")]
use core::task::Waker;
use core::task::{Context, Poll};

use crate::body::tokens::{BodyToken, Item, SlotToken, StartToken};
use crate::engine::slot::{Invariant, Slot};
use crate::engine::type_id::unit;
use crate::protocol::misuse::{abandoned_yield, foreign_handle, polled_again};

/// A place in a body that only the compiler sees.
///
/// Its invariant: what is made of it is awaited at once, directly in the body of a generator of
/// these types. It is made by methods of tokens only: whoever has a token has made the promise.
#[doc(hidden)]
pub struct YieldSite<Y, S> {
    _types: Invariant<Y, S>,
}

#[allow(clippy::unused_self, reason = "who has the receiver has its promise")]
impl<Y, S> YieldSite<Y, S> {
    /// # Safety
    ///
    /// The invariant of the type.
    #[inline(always)]
    pub(crate) const unsafe fn new() -> Self {
        YieldSite { _types: PhantomData }
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

#[allow(clippy::unused_self, reason = "who has the receiver has its promise")]
impl<Y, S> StartToken<Y, S> {
    /// Starts the body that is running.
    #[inline(always)]
    pub(crate) fn begin(self) -> Begin<Y, S> {
        // SAFETY: whoever has the token has made the promise of `Promise`.
        Begin { site: unsafe { YieldSite::new() } }
    }

    /// Starts the body that is running, and gives it the value that the generator is first resumed
    /// with.
    #[inline(always)]
    pub(crate) fn begin_first(self) -> BeginFirst<Y, S> {
        // SAFETY: whoever has the token has made the promise of `Promise`.
        BeginFirst { site: unsafe { YieldSite::new() } }
    }

    /// Starts the body that is running, which must not wait.
    #[inline(always)]
    pub(crate) fn begin_plain(self) -> BeginPlain<Y, S> {
        // SAFETY: whoever has the token has made the promise of `Promise`.
        BeginPlain { site: unsafe { YieldSite::new() } }
    }

    /// Starts the body that is running, which must not wait, and gives it the value that the
    /// generator is first resumed with.
    #[inline(always)]
    pub(crate) fn begin_plain_first(self) -> BeginPlainFirst<Y, S> {
        // SAFETY: whoever has the token has made the promise of `Promise`.
        BeginPlainFirst { site: unsafe { YieldSite::new() } }
    }
}

#[allow(clippy::unused_self, reason = "who has the receiver has its promise")]
impl<Y, S> BodyToken<Y, S> {
    /// Yields, directly in the body.
    #[inline(always)]
    pub(crate) fn yield_(self, value: Item<Y>) -> OwnYield<Y, S> {
        // SAFETY: whoever has the token has made the promise of `Promise`.
        OwnYield { item: Some(value.item), site: unsafe { YieldSite::new() } }
    }
}

impl<Y, S> SlotToken<Y, S> {
    /// Yields, directly in the body that has the token.
    #[inline(always)]
    pub(crate) fn yield_(self, value: Item<Y>) -> Suspended<Y, S> {
        // SAFETY: the slot is alive and of these types: whoever has the token has made the promise
        // of `Promise`, and so uses the token before the body is suspended. No item waits in the
        // slot, because the body is suspended at each yield, and the driver takes the item then.
        unsafe {
            Slot::set_item(self.slot, value.item);
            Suspended { site: YieldSite::new() }
        }
    }
}

impl<Y> SlotToken<Y, ()> {
    /// Yields, directly in the body that has the token.
    #[inline(always)]
    pub(crate) fn yield_item(self, value: Item<Y>) -> SuspendedItem<Y> {
        SuspendedItem(self.yield_(value))
    }
}

/// The future of a `yield` whose item is in the slot. It gives the body the next slot, and the
/// value that the generator is resumed with.
///
/// The future holds nothing, so the item is never a part of the state machine: the body writes it
/// to the slot, once.
#[doc(hidden)]
#[must_use = "a yield does nothing unless awaited"]
pub struct Suspended<Y, S> {
    site: YieldSite<Y, S>,
}

impl<Y, S> Future for Suspended<Y, S> {
    type Output = (SlotToken<Y, S>, S);

    #[inline(always)]
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<(SlotToken<Y, S>, S)> {
        let slot = self.site.slot(cx);
        // SAFETY: the slot is alive (invariant of `slot`). It is of these types, because this is
        // polled by the body itself (invariant of `YieldSite`), and that by its driver only.
        match unsafe { Slot::take_arg(slot) } {
            Some(arg) => Poll::Ready((SlotToken::new(slot), arg)),
            None => Poll::Pending,
        }
    }
}

/// As [`Suspended`], in a generator that takes no values.
#[doc(hidden)]
#[must_use = "a yield does nothing unless awaited"]
pub struct SuspendedItem<Y>(Suspended<Y, ()>);

impl<Y> Future for SuspendedItem<Y> {
    type Output = SlotToken<Y, ()>;

    #[inline(always)]
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<SlotToken<Y, ()>> {
        match Pin::new(&mut self.get_mut().0).poll(cx) {
            Poll::Ready((slot, ())) => Poll::Ready(slot),
            Poll::Pending => Poll::Pending,
        }
    }
}

/// The future of a `yield` in the body itself.
#[doc(hidden)]
#[must_use = "a yield does nothing unless awaited"]
pub struct OwnYield<Y, S> {
    /// There until the first poll.
    item: Option<Y>,
    site: YieldSite<Y, S>,
}

// Nothing in it is ever pinned.
impl<Y, S> Unpin for OwnYield<Y, S> {}

impl<Y, S> Future for OwnYield<Y, S> {
    type Output = S;

    #[inline(always)]
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<S> {
        let this = self.get_mut();
        let slot = this.site.slot(cx);
        // SAFETY: the slot is alive (invariant of `slot`). It is of these types, since this is
        // polled by the body itself (invariant of `YieldSite`), and that by its driver only. Nobody
        // else uses these fields meanwhile.
        unsafe {
            if let Some(arg) = Slot::take_arg(slot) {
                // The resume value belongs to an earlier yield that was never polled again.
                if this.item.is_some() {
                    abandoned_yield();
                }
                return Poll::Ready(arg);
            }
            Slot::check_empty(slot);
            let Some(item) = this.item.take() else { polled_again() };
            Slot::set_item(slot, item);
        }
        Poll::Pending
    }
}

/// The first future that a body awaits. It is ready at once. [`Co::first`] gives the argument of
/// the first resume.
#[doc(hidden)]
#[must_use = "a body that has not begun cannot yield"]
pub struct Begin<Y, S> {
    site: YieldSite<Y, S>,
}

/// As [`Begin`], for a body that yields through a [`SlotToken`].
#[doc(hidden)]
#[must_use = "a body that has not begun cannot yield"]
pub struct BeginPlain<Y, S> {
    site: YieldSite<Y, S>,
}

/// As [`BeginFirst`], for a body that yields through a [`SlotToken`].
#[doc(hidden)]
#[must_use = "a body that has not begun cannot yield"]
pub struct BeginPlainFirst<Y, S> {
    site: YieldSite<Y, S>,
}

impl<Y, S> Future for BeginPlain<Y, S> {
    type Output = (BodyToken<Y, S>, SlotToken<Y, S>);

    #[inline(always)]
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        let slot = self.site.slot(cx);
        // SAFETY: the slot is alive (invariant of `slot`) and of these types (invariant of
        // `YieldSite`); its frame is alive while the body is polled.
        unsafe {
            Slot::keep_first(slot);
            Slot::set_plain(slot);
        }
        Poll::Ready((BodyToken::new(), SlotToken::new(slot)))
    }
}

impl<Y, S> Future for BeginPlainFirst<Y, S> {
    type Output = (BodyToken<Y, S>, SlotToken<Y, S>, S);

    #[inline(always)]
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        let slot = self.site.slot(cx);
        // SAFETY: the slot is alive (invariant of `slot`) and of these types (invariant of
        // `YieldSite`); its frame is alive while the body is polled.
        unsafe {
            let Some(first) = Slot::take_arg(slot).or_else(unit) else { return Poll::Pending };
            Slot::set_plain(slot);
            Poll::Ready((BodyToken::new(), SlotToken::new(slot), first))
        }
    }
}

/// The first future that a body with a `#[resume]` parameter awaits. It is ready once the generator
/// is resumed with a value, with that value.
#[doc(hidden)]
#[must_use = "a body that has not begun cannot yield"]
pub struct BeginFirst<Y, S> {
    site: YieldSite<Y, S>,
}

impl<Y, S> Future for Begin<Y, S> {
    type Output = BodyToken<Y, S>;

    #[inline(always)]
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<BodyToken<Y, S>> {
        let slot = self.site.slot(cx);
        // SAFETY: the slot is alive (invariant of `slot`) and of these types (invariant of
        // `YieldSite`); its frame is alive while the body is polled.
        unsafe {
            Slot::keep_first(slot);
            Slot::set_plain(slot);
        }
        Poll::Ready(BodyToken::new())
    }
}

impl<Y, S> Future for BeginFirst<Y, S> {
    type Output = (BodyToken<Y, S>, S);

    #[inline(always)]
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<(BodyToken<Y, S>, S)> {
        let slot = self.site.slot(cx);
        // SAFETY: the slot is alive (invariant of `slot`) and of these types (invariant of
        // `YieldSite`); its frame is alive while the body is polled.
        unsafe {
            let Some(first) = Slot::take_arg(slot).or_else(unit) else { return Poll::Pending };
            Slot::set_plain(slot);
            Poll::Ready((BodyToken::new(), first))
        }
    }
}

/// Access to the place where the running body leaves its items.
///
/// # Safety
///
/// The contract of each unsafe function is: `place` is the result of [`place`](Access::place), in the
/// same poll of the future that has this access.
#[doc(hidden)]
pub trait Access {
    type Item;
    type Resume;
    /// Where the items go.
    type Place: Copy;
    /// The future that has this access is awaited by a body, directly. Nobody polls it after it was
    /// ready or has panicked.
    const IS_AWAITED: bool;

    /// Whether the item that the future of this access has left waits to be taken. Then the future is
    /// not ready, however often it is polled.
    #[inline(always)]
    fn has_left_item(&mut self, _cx: &Context<'_>) -> bool {
        false
    }

    /// The place, in which no item waits.
    fn place(&mut self, cx: &Context<'_>) -> Self::Place;

    /// Takes the resume value.
    unsafe fn take_arg(place: Self::Place) -> Option<Self::Resume>;

    /// Leaves an item. The future that is polled with `cx` waits until it was taken.
    unsafe fn put_item(place: Self::Place, item: Self::Item, cx: &Context<'_>);

    /// Notes whether the future waits for something else than for a resume. Only a body that must not
    /// wait otherwise asks for it.
    #[cfg(feature = "stream")]
    #[inline(always)]
    unsafe fn set_waiting(_place: Self::Place, _waits: bool) {}

    /// The waker of the task that runs the body.
    #[cfg(feature = "stream")]
    unsafe fn task<'a>(place: Self::Place, cx: &'a Context<'_>) -> &'a Waker;
}

impl<Y, S> YieldSite<Y, S> {
    /// The slot of the body that this is in. No item waits in it. It is alive (invariant of `slot`) and
    /// of these types (invariant of `YieldSite`).
    #[inline(always)]
    pub(crate) fn empty_slot(&self, cx: &Context<'_>) -> *mut Slot<Y, S> {
        let slot = self.slot(cx);
        // SAFETY: the slot is alive (invariant of `slot`) and of these types (invariant of
        // `YieldSite`).
        unsafe { Slot::check_empty(slot) };
        slot
    }
}

impl<Y, S> Access for YieldSite<Y, S> {
    type Item = Y;
    type Resume = S;
    type Place = *mut Slot<Y, S>;
    /// The invariant of `YieldSite`.
    const IS_AWAITED: bool = true;

    #[inline(always)]
    fn place(&mut self, cx: &Context<'_>) -> *mut Slot<Y, S> {
        self.empty_slot(cx)
    }

    #[inline(always)]
    unsafe fn take_arg(slot: *mut Slot<Y, S>) -> Option<S> {
        // SAFETY: the slot is alive and of these types (`empty_slot`), until the poll ends.
        unsafe { Slot::take_arg(slot) }
    }

    #[inline(always)]
    unsafe fn put_item(slot: *mut Slot<Y, S>, item: Y, _: &Context<'_>) {
        // SAFETY: the slot is alive and of these types (`empty_slot`), until the poll ends.
        unsafe { Slot::put_item(slot, item) };
    }

    #[cfg(feature = "stream")]
    #[inline(always)]
    unsafe fn set_waiting(slot: *mut Slot<Y, S>, waits: bool) {
        // SAFETY: the slot is alive and of these types (`empty_slot`), until the poll ends.
        unsafe {
            if Slot::is_plain(slot) {
                if waits {
                    Slot::set_waiting(slot);
                } else {
                    Slot::set_plain(slot);
                }
            }
        }
    }

    #[cfg(feature = "stream")]
    #[inline(always)]
    unsafe fn task<'a>(slot: *mut Slot<Y, S>, _: &'a Context<'_>) -> &'a Waker {
        // SAFETY: the slot is alive (`empty_slot`), until the poll ends.
        unsafe { Slot::task(slot) }
    }
}
