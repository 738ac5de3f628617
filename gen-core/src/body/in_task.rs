//! Bodies that are polled with the context of their task.
//!
//! In most async bodies the macros see each `.await`, and the expansion gives the awaited future the
//! task's own waker. The macros see no `.await` in the closure of `AsyncGen::from_fn`, nor in the
//! tokens of other macros: `join!` and `select!` poll futures with the context that the body has.
//! There [`InTask`] surrounds the body: it polls the body with the task's context, and leaves the
//! address of the slot in a [`CurrentSlot`]. Yields of the body find the slot there. The body's
//! delegations are polled with a context of the slot, by [`InSlot`].

use core::marker::PhantomPinned;
use core::mem::{self, ManuallyDrop};
use core::panic::{RefUnwindSafe, UnwindSafe};
use core::pin::Pin;
use core::ptr;
use core::task::{Context, Poll};

use crate::body::own_yield::YieldSite;
use crate::body::tokens::{BuildToken, Item, StartToken, Types};
use crate::engine::current_slot::CurrentSlot;
use crate::engine::slot::{self, Slot};
use crate::protocol::misuse::foreign_handle;

/// A body's code, polled with the context of the task.
///
/// Its invariant: it is the body of a generator of these types, or is in the `Fallible` that is this
/// body, so only that generator's driver polls it. It is made by [`in_task`] only, which takes a
/// token: whoever has the token has made the promise.
#[doc(hidden)]
#[must_use = "a body does nothing unless it is made a generator of"]
pub struct InTask<Y, F> {
    /// There until the stage is `Gone`.
    block: ManuallyDrop<F>,
    current: CurrentSlot<Y, ()>,
    stage: Stage,
    /// The body was resumed, and the yield has not noticed yet, because a set of futures, for example,
    /// polls it later.
    is_resumed: bool,
    site: YieldSite<Y, ()>,
    /// The block has the address of `current`.
    _pinned: PhantomPinned,
}

/// How far a body has come.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stage {
    /// It was not polled.
    New,
    /// It knows where it finds its slot.
    Begun,
    /// It was dropped.
    Gone,
}

/// Surrounds a body that begins by [`BeginInTask`].
#[inline(always)]
pub(crate) fn in_task<Y, F: Future>(_build: BuildToken<Y, ()>, block: F) -> InTask<Y, F> {
    InTask {
        block: ManuallyDrop::new(block),
        current: CurrentSlot::new(),
        stage: Stage::New,
        is_resumed: false,
        // SAFETY: whoever has the token has made the promise of `Promise`.
        site: unsafe { YieldSite::new() },
        _pinned: PhantomPinned,
    }
}

impl<Y, F> InTask<Y, F> {
    /// Wakes the yield that waits. Its waker is anybody's code, and may panic. A body that has
    /// panicked holds nothing (contract of `Code`), so the block is dropped then.
    #[cold]
    #[inline(never)]
    fn wake(&mut self) {
        struct DropBlock<'a, Y, F>(&'a mut InTask<Y, F>);
        impl<Y, F> Drop for DropBlock<'_, Y, F> {
            fn drop(&mut self) {
                self.0.drop_block();
            }
        }

        let guard = DropBlock(self);
        guard.0.current.wake();
        mem::forget(guard);
    }

    /// Drops the block, unless it is gone.
    #[inline(always)]
    fn drop_block(&mut self) {
        if mem::replace(&mut self.stage, Stage::Gone) != Stage::Gone {
            // SAFETY: the block is there, because it was not gone, and is dropped where it is. It is
            // gone from now on, so nobody uses it again.
            unsafe { ManuallyDrop::drop(&mut self.block) };
        }
    }
}

impl<Y, F> Drop for InTask<Y, F> {
    #[inline(always)]
    fn drop(&mut self) {
        self.drop_block();
    }
}

impl<Y, F: Future> Future for InTask<Y, F> {
    type Output = F::Output;

    #[inline(always)]
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<F::Output> {
        /// Drops the waker that is kept, if the block has ended or panicked.
        struct Clear<'a, Y>(&'a CurrentSlot<Y, ()>);
        impl<Y> Drop for Clear<'_, Y> {
            #[inline(always)]
            fn drop(&mut self) {
                self.0.clear();
            }
        }

        // SAFETY: `block` and `current` are structurally pinned: neither this function nor `Drop` moves
        // them. The other fields are never pinned.
        let this = unsafe { self.get_unchecked_mut() };
        let slot = this.site.slot(cx);
        let task = slot::task_context(cx);
        // SAFETY: the slot is alive (invariant of `slot`), and of these types, because this is polled
        // by the driver of a generator of these types (invariant of `InTask`).
        unsafe {
            if this.is_resumed {
                this.is_resumed = false;
                Slot::set_arg(slot, ());
            } else if this.current.is_waiting() && Slot::has_arg(slot) {
                this.wake();
            }
        }
        let clear = Clear(&this.current);
        this.current.enter(slot);
        let leave = Leave(&this.current);
        let first = this.current.waker();
        // At first the block is polled twice. There is one call for both, because each stage of a
        // pipeline is inlined in the stage after it, and the code would double per stage.
        let mut is_new = this.stage == Stage::New;
        let polled = loop {
            let waker = if is_new { &*first } else { task.waker() };
            // SAFETY: `block` is pinned with `self`, as said above.
            let block = unsafe { Pin::new_unchecked(&mut *this.block) };
            let polled = block.poll(&mut Context::from_waker(waker));
            if !is_new {
                break polled;
            }
            is_new = false;
            this.stage = Stage::Begun;
        };
        drop(leave);
        if polled.is_pending() {
            mem::forget(clear);
            // SAFETY: the slot is alive and of these types, as said above.
            this.is_resumed = unsafe { Slot::has_arg(slot) };
        }
        polled
    }
}

/// Takes the slot back at the end of a poll, also when the body panics.
struct Leave<'a, Y>(&'a CurrentSlot<Y, ()>);

impl<Y> Drop for Leave<'_, Y> {
    #[inline(always)]
    fn drop(&mut self) {
        self.0.leave();
    }
}

/// The token of a body in an [`InTask`]: like a `BodyToken`, with the place where the body finds its
/// slot.
///
/// Its invariant: only the code of the body has it, so the [`CurrentSlot`] beside that code is alive.
#[doc(hidden)]
pub struct TaskToken<Y> {
    /// Public, because a field costs the compiler less than a call does.
    pub types: Types<Y, ()>,
    current: *const CurrentSlot<Y, ()>,
}

impl<Y> Clone for TaskToken<Y> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<Y> Copy for TaskToken<Y> {}

// SAFETY: the token is used only by the body that was given it, so on the thread that polls the
// body. It has no use elsewhere.
unsafe impl<Y> Send for TaskToken<Y> {}
// SAFETY: a shared reference to a token gives a copy of the token, which only the body uses.
unsafe impl<Y> Sync for TaskToken<Y> {}
impl<Y> UnwindSafe for TaskToken<Y> {}
impl<Y> RefUnwindSafe for TaskToken<Y> {}

impl<Y> TaskToken<Y> {
    /// The slot of the poll that the body runs in.
    ///
    /// It is alive and of these types, because only the code of the body has the token, and uses it
    /// only while the body is polled.
    #[inline(always)]
    fn slot(self) -> *mut Slot<Y, ()> {
        // SAFETY: it is alive (invariant of the token).
        let slot = unsafe { &*self.current }.get();
        debug_assert!(slot.is_some(), "only a body that is polled yields");
        slot.unwrap_or(ptr::null_mut())
    }

    /// Where the body of this token finds its slot. It is alive while the body is.
    #[inline(always)]
    pub(crate) fn current(self) -> *const CurrentSlot<Y, ()> {
        self.current
    }

    /// Yields, directly in the body.
    #[inline(always)]
    pub(crate) fn yield_(self, value: Item<Y>) -> SuspendedInTask<Y> {
        let slot = self.slot();
        // SAFETY: the slot is alive and of these types (`TaskToken::slot`).
        unsafe {
            // The body may have abandoned a yield of its handle.
            Slot::check_no_arg(slot);
            Slot::put_item(slot, value.item);
        }
        SuspendedInTask { generator: self, is_polled: false }
    }

    /// The future, polled as the body's own: the body awaits it at once and directly.
    #[inline(always)]
    pub(crate) fn in_slot<F>(self, future: F) -> InSlot<Y, F> {
        InSlot { future, generator: self }
    }
}

impl<Y> StartToken<Y, ()> {
    /// Starts the body that is running, in an [`InTask`].
    #[inline(always)]
    #[allow(clippy::unused_self, reason = "who has the receiver has its promise")]
    pub(crate) fn begin_in_task(self) -> BeginInTask<Y> {
        BeginInTask { generator: None }
    }
}

/// The first future that a body in an [`InTask`] awaits. It is ready at its second poll, which
/// follows at once.
///
/// At the first poll the context says where the body finds its slot. The second has the context of
/// the task, as has all that the body awaits from then on.
#[doc(hidden)]
#[must_use = "a body that has not begun cannot yield"]
pub struct BeginInTask<Y> {
    generator: Option<TaskToken<Y>>,
}

impl<Y> Future for BeginInTask<Y> {
    type Output = TaskToken<Y>;

    #[inline(always)]
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<TaskToken<Y>> {
        let this = self.get_mut();
        let Some(generator) = this.generator else {
            let Some(current) = CurrentSlot::of_context(cx) else { foreign_handle() };
            this.generator = Some(TaskToken { types: Types::NEW, current });
            return Poll::Pending;
        };
        let slot = generator.slot();
        // SAFETY: the slot is alive and of these types (`TaskToken::slot`); its frame is alive while
        // the body is polled.
        unsafe {
            Slot::keep_first(slot);
            Slot::set_started(slot);
        }
        Poll::Ready(generator)
    }
}

/// The future of a `yield` of a body in an [`InTask`]. The item is in the slot.
///
/// Its invariant: the body awaits it, so it is polled while the body is.
#[doc(hidden)]
#[must_use = "a yield does nothing unless awaited"]
pub struct SuspendedInTask<Y> {
    generator: TaskToken<Y>,
    is_polled: bool,
}

impl<Y> Future for SuspendedInTask<Y> {
    type Output = ();

    #[inline(always)]
    fn poll(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<()> {
        if !mem::replace(&mut self.is_polled, true) {
            return Poll::Pending;
        }
        // SAFETY: the slot is alive and of these types (`TaskToken::slot`).
        match unsafe { Slot::take_arg(self.generator.slot()) } {
            Some(()) => Poll::Ready(()),
            None => Poll::Pending,
        }
    }
}

/// A future of a body in an [`InTask`] that uses the body's slot: it is polled with the context of
/// the slot.
///
/// Its invariant: the body awaits it, so it is polled while the body is.
#[doc(hidden)]
#[must_use = "it does nothing unless awaited"]
pub struct InSlot<Y, F> {
    future: F,
    generator: TaskToken<Y>,
}

impl<Y, F: Future> Future for InSlot<Y, F> {
    type Output = F::Output;

    #[inline(always)]
    fn poll(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<F::Output> {
        let slot = self.generator.slot();
        // SAFETY: `future` is structurally pinned: never moved, and without a `Drop` of ours.
        let future = unsafe { self.map_unchecked_mut(|this| &mut this.future) };
        // SAFETY: the slot is alive (`TaskToken::slot`) until the poll of the body ends, and so until
        // this poll ends.
        let waker = unsafe { Slot::waker(slot) };
        future.poll(&mut Context::from_waker(&waker))
    }
}
