//! Bodies that are polled with the context of their task.
//!
//! In most async bodies the macros see each `.await`, and the expansion gives the awaited future the
//! task's own waker. The macros see no `.await` in the closure of `AsyncGen::from_fn`, nor in the
//! tokens of other macros: `join!` and `select!` poll futures with the context that the body has.
//! There [`InTask`] surrounds the body: it polls the body with the task's context, and leaves the
//! address of a [`TaskSlot`] in a [`CurrentSlot`]. Yields of the body find it there and put their items
//! into it. `InTask` moves each item on to the slot of the poll. The body's delegations are polled with
//! a context of the slot of the poll, by [`InSlot`].

use core::marker::PhantomPinned;
use core::mem::{self, ManuallyDrop};
use core::panic::{RefUnwindSafe, UnwindSafe};
use core::pin::Pin;
use core::ptr;
use core::task::{Context, Poll};

use crate::body::own_yield::YieldSite;
use crate::body::tokens::{BuildToken, Item, RunningToken, StartToken, Types};
use crate::engine::current_slot::{CurrentSlot, TaskSlot};
use crate::engine::slot::Slot;
use crate::protocol::misuse::{abandoned_yield, foreign_handle};

/// A body's code, polled with the context of the task.
///
/// Its invariant: it is the body of a generator of these types, or is in the `Fallible` that is this
/// body, so only that generator's driver polls it. It is made by [`in_task`] only, which takes a
/// token: whoever has the token has made the promise.
#[doc(hidden)]
#[must_use = "a body does nothing unless it is made a generator of"]
pub struct InTask<Y, F, const DELEGATES: bool, const HANDLE: bool> {
    /// There until the stage is `Gone`.
    block: ManuallyDrop<F>,
    current: CurrentSlot<Y, HANDLE>,
    stage: Stage,
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
pub(crate) fn in_task<Y, F: Future, const DELEGATES: bool, const HANDLE: bool>(
    _build: BuildToken<Y, ()>,
    block: F,
) -> InTask<Y, F, DELEGATES, HANDLE> {
    InTask {
        block: ManuallyDrop::new(block),
        current: CurrentSlot::new(),
        stage: Stage::New,
        // SAFETY: whoever has the token has made the promise of `Promise`.
        site: unsafe { YieldSite::new() },
        _pinned: PhantomPinned,
    }
}

impl<Y, F, const DELEGATES: bool, const HANDLE: bool> InTask<Y, F, DELEGATES, HANDLE> {
    /// Does what is to be done before the body goes on. Gives whether the body is new, and so has to be
    /// told its place; otherwise wakes the yield that waits. (One function for both, because each poll
    /// asks whether to call it.)
    #[cold]
    #[inline(never)]
    fn attend(&mut self) -> bool {
        let is_new = self.stage == Stage::New;
        if is_new {
            self.stage = Stage::Begun;
            self.current.clear();
        } else {
            self.wake();
        }
        is_new
    }

    /// Wakes the yield that waits. Its waker is anybody's code, and may panic. A body that has
    /// panicked holds nothing (contract of `Code`), so the block is dropped then.
    fn wake(&mut self) {
        struct DropBlock<'a, Y, F, const DELEGATES: bool, const HANDLE: bool>(
            &'a mut InTask<Y, F, DELEGATES, HANDLE>,
        );
        impl<Y, F, const DELEGATES: bool, const HANDLE: bool> Drop
            for DropBlock<'_, Y, F, DELEGATES, HANDLE>
        {
            fn drop(&mut self) {
                self.0.drop_block();
            }
        }

        let guard = DropBlock(self);
        guard.0.current.wake();
        mem::forget(guard);
    }

    /// The body has left an item, and what it delegates to another: the first is abandoned. A body that
    /// has panicked holds nothing, so the block is dropped, and the waker that is kept.
    #[cold]
    #[inline(never)]
    fn abandoned(&mut self) -> ! {
        struct Clear<'a, Y, F, const DELEGATES: bool, const HANDLE: bool>(
            &'a mut InTask<Y, F, DELEGATES, HANDLE>,
        );
        impl<Y, F, const DELEGATES: bool, const HANDLE: bool> Drop for Clear<'_, Y, F, DELEGATES, HANDLE> {
            fn drop(&mut self) {
                self.0.current.clear();
            }
        }

        let clear = Clear(self);
        clear.0.drop_block();
        drop(clear);
        abandoned_yield()
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

impl<Y, F, const DELEGATES: bool, const HANDLE: bool> Drop for InTask<Y, F, DELEGATES, HANDLE> {
    #[inline(always)]
    fn drop(&mut self) {
        self.drop_block();
    }
}

impl<Y, F: Future, const DELEGATES: bool, const HANDLE: bool> Future
    for InTask<Y, F, DELEGATES, HANDLE>
{
    type Output = F::Output;

    #[inline(always)]
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<F::Output> {
        /// Drops the waker that is kept, if the block has ended or panicked.
        struct Clear<'a, Y, const HANDLE: bool>(&'a CurrentSlot<Y, HANDLE>);
        impl<Y, const HANDLE: bool> Drop for Clear<'_, Y, HANDLE> {
            #[inline(always)]
            fn drop(&mut self) {
                self.0.clear();
            }
        }

        // SAFETY: `block` and `current` are structurally pinned: neither this function nor `Drop` moves
        // them. The other fields are never pinned.
        let this = unsafe { self.get_unchecked_mut() };
        let slot = this.site.slot(cx);
        // SAFETY: the slot is alive (invariant of `slot`) until the poll of the body ends, and so until
        // this poll ends.
        let task = unsafe { Slot::task(slot) };
        let first;
        let mut waker = task;
        let mut is_new = false;
        // SAFETY: the slot is alive (invariant of `slot`), and of these types, because this is polled
        // by the driver of a generator of these types (invariant of `InTask`). No yield of this body
        // asks for the argument.
        unsafe {
            Slot::take_arg(slot);
            if this.current.is_waiting() {
                is_new = this.attend();
                if is_new {
                    Slot::set_started(slot);
                    first = this.current.waker();
                    waker = &first;
                }
            }
        }
        let clear = Clear(&this.current);
        let mut task_slot = TaskSlot::new(task, DELEGATES.then_some(slot));
        this.current.enter(&raw mut task_slot);
        let leave = Leave(&this.current);
        // A new block is polled twice: at first `BeginInTask`, its first future, learns its place.
        // There is one call for both polls, because each stage of a pipeline is inlined in the stage
        // after it, and the code would double per stage.
        let polled = loop {
            // SAFETY: `block` is pinned with `self`, because neither this function nor `Drop` moves it.
            let block = unsafe { Pin::new_unchecked(&mut *this.block) };
            let polled = block.poll(&mut Context::from_waker(waker));
            if !is_new {
                break polled;
            }
            is_new = false;
            waker = task;
        };
        drop(leave);
        if polled.is_pending() {
            mem::forget(clear);
        } else {
            drop(clear);
        }
        if let Some(item) = task_slot.take_item() {
            // SAFETY: the slot is alive (invariant of `slot`), and of these types, because this is
            // polled by the driver of a generator of these types (invariant of `InTask`). It is empty
            // where it is written, because only what a body delegates to puts an item there itself.
            unsafe {
                if DELEGATES && Slot::is_full(slot) {
                    this.abandoned();
                }
                Slot::set_item(slot, item);
            }
        }
        polled
    }
}

/// Takes the slot back at the end of a poll, also when the body panics.
struct Leave<'a, Y, const HANDLE: bool>(&'a CurrentSlot<Y, HANDLE>);

impl<Y, const HANDLE: bool> Drop for Leave<'_, Y, HANDLE> {
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
pub struct TaskToken<Y, const HANDLE: bool> {
    /// Public, because a field costs the compiler less than a call does.
    pub types: Types<Y, ()>,
    current: *const CurrentSlot<Y, HANDLE>,
}

impl<Y, const HANDLE: bool> Clone for TaskToken<Y, HANDLE> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<Y, const HANDLE: bool> Copy for TaskToken<Y, HANDLE> {}
impl<Y, const HANDLE: bool> RunningToken for TaskToken<Y, HANDLE> {}

// SAFETY: the token is used only by the body that was given it, so on the thread that polls the
// body. It has no use elsewhere.
unsafe impl<Y, const HANDLE: bool> Send for TaskToken<Y, HANDLE> {}
// SAFETY: a shared reference to a token gives a copy of the token, which only the body uses.
unsafe impl<Y, const HANDLE: bool> Sync for TaskToken<Y, HANDLE> {}
impl<Y, const HANDLE: bool> UnwindSafe for TaskToken<Y, HANDLE> {}
impl<Y, const HANDLE: bool> RefUnwindSafe for TaskToken<Y, HANDLE> {}

impl<Y, const HANDLE: bool> TaskToken<Y, HANDLE> {
    /// The slot of the poll that the body runs in.
    ///
    /// It is alive and of these types, because only the code of the body has the token, and uses it
    /// only while the body is polled.
    #[inline(always)]
    fn slot(self) -> *mut TaskSlot<Y, HANDLE> {
        // SAFETY: it is alive (invariant of the token).
        let slot = unsafe { &*self.current }.get();
        debug_assert!(slot.is_some(), "only a body that is polled yields");
        slot.unwrap_or(ptr::null_mut())
    }

    /// Where the body of this token finds its slot. It is alive while the body is.
    #[inline(always)]
    pub(crate) fn current(self) -> *const CurrentSlot<Y, HANDLE> {
        self.current
    }

    /// Yields, directly in the body.
    #[inline(always)]
    pub(crate) fn yield_(self, value: Item<Y>) -> SuspendedInTask {
        let slot = self.slot();
        // SAFETY: the slot is alive and of these types (`TaskToken::slot`).
        unsafe { TaskSlot::put_item(slot, value.item) };
        SuspendedInTask { is_polled: false }
    }

    /// Panics if an item waits to be taken: then the body has abandoned a yield of its handle.
    ///
    /// A delegation checks this before it pushes a child. A body that panics between the push and the
    /// first poll of the future that waits for the child would drop what the child borrows.
    #[inline(always)]
    pub(crate) fn check_empty(self) {
        // SAFETY: the slot is alive and of these types (`TaskToken::slot`).
        unsafe { TaskSlot::check_empty(self.slot()) };
    }

    /// The future, polled as the body's own: the body awaits it at once and directly.
    #[inline(always)]
    pub(crate) fn in_slot<F>(self, future: F) -> InSlot<Y, F, HANDLE> {
        InSlot { future, generator: self }
    }
}

impl<Y> StartToken<Y, ()> {
    /// Starts the body that is running, in an [`InTask`].
    #[inline(always)]
    #[allow(clippy::unused_self, reason = "who has the receiver has its promise")]
    pub(crate) fn begin_in_task<const HANDLE: bool>(self) -> BeginInTask<Y, HANDLE> {
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
pub struct BeginInTask<Y, const HANDLE: bool> {
    generator: Option<TaskToken<Y, HANDLE>>,
}

impl<Y, const HANDLE: bool> Future for BeginInTask<Y, HANDLE> {
    type Output = TaskToken<Y, HANDLE>;

    #[inline(always)]
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<TaskToken<Y, HANDLE>> {
        let this = self.get_mut();
        let Some(generator) = this.generator else {
            let Some(current) = CurrentSlot::of_context(cx) else { foreign_handle() };
            this.generator = Some(TaskToken { types: Types::NEW, current });
            return Poll::Pending;
        };
        Poll::Ready(generator)
    }
}

/// The future of a `yield` of a body in an [`InTask`]. The item is in the slot.
///
/// The body awaits it, so nobody polls it a second time before the item is taken and the body resumed.
#[doc(hidden)]
#[must_use = "a yield does nothing unless awaited"]
pub struct SuspendedInTask {
    is_polled: bool,
}

impl Future for SuspendedInTask {
    type Output = ();

    #[inline(always)]
    fn poll(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<()> {
        if self.is_polled {
            return Poll::Ready(());
        }
        self.is_polled = true;
        Poll::Pending
    }
}

/// A future of a body in an [`InTask`] that uses the body's slot: it is polled with the context of
/// the slot.
///
/// Its invariant: the body awaits it, so it is polled while the body is.
#[doc(hidden)]
#[must_use = "it does nothing unless awaited"]
pub struct InSlot<Y, F, const HANDLE: bool> {
    pub(crate) future: F,
    pub(crate) generator: TaskToken<Y, HANDLE>,
}

impl<Y, F: Future, const HANDLE: bool> Future for InSlot<Y, F, HANDLE> {
    type Output = F::Output;

    #[inline(always)]
    fn poll(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<F::Output> {
        // SAFETY: the slot is alive and of these types (`TaskToken::slot`). The body delegates, because
        // it awaits this (promise of `Promise`).
        let slot = unsafe { TaskSlot::slot(self.generator.slot()) };
        let Some(slot) = slot else { foreign_handle() };
        // SAFETY: `future` is structurally pinned: never moved, and without a `Drop` of ours.
        let future = unsafe { self.map_unchecked_mut(|this| &mut this.future) };
        // SAFETY: the slot is alive (`TaskSlot::slot`) until the poll of the body ends, and so until
        // this poll ends.
        let waker = unsafe { Slot::waker(slot) };
        future.poll(&mut Context::from_waker(&waker))
    }
}
