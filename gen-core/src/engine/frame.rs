//! The form that a body has while it runs.

use core::any::TypeId;
use core::pin::Pin;
use core::task::{Poll, Waker};

use crate::engine::frame_stack::FrameStack;
use crate::engine::slot::Slot;
use crate::engine::status::BodyStatus;
use crate::protocol::misuse::{abandoned_yield, foreign_await};

/// A body that runs.
///
/// # Safety
///
/// `push` returns true only if it has pushed the frame onto `stack`. The two constants and `status`
/// keep the promises of their documentation.
#[doc(hidden)]
pub unsafe trait Frame<Y, S, R> {
    /// Whether a frame whose body has ended may have something left to drop.
    const DROPS_ENDED: bool;
    /// Whether a frame may have something left to drop when a panic has left `poll`. It has if the
    /// panic came out of something else than the body: the destructor of an item or of a resume
    /// value, for example.
    const DROPS_PANICKED: bool;

    /// The place of the frame's status.
    ///
    /// # Safety
    ///
    /// `frame` points to the memory of a frame, which need not be there.
    unsafe fn status(frame: *mut Self) -> *mut BodyStatus;

    /// Runs the body to its next yield or to its end; in an async generator, which runs in a task,
    /// also to a future that is not ready. In a plain generator `task` is null, and such a future
    /// is a mistake that panics.
    ///
    /// # Safety
    ///
    /// The frame has neither completed nor panicked; `task` is null or alive.
    unsafe fn poll(self: Pin<&mut Self>, arg: Option<S>, task: *const Waker) -> Polled<Y, R>;

    /// Makes a frame that was not started the top of another generator's frame stack, if its body
    /// is of the kind that can.
    ///
    /// # Safety
    ///
    /// The frame was not started. If the result is true, it stays in place until `stack` has run it
    /// to its end (then `take_output` is called once) or dropped it.
    unsafe fn push(self: Pin<&mut Self>, _stack: *mut FrameStack<Y, S>) -> bool {
        false
    }

    /// The value that a pushed frame has returned.
    ///
    /// # Safety
    ///
    /// The frame was pushed, has ended, and its output was not taken before.
    unsafe fn take_output(self: Pin<&mut Self>) -> R {
        unreachable!("a frame that is not pushed has no output")
    }
}

/// How far a body has run.
///
/// `repr(u8)` gives it a tag of its own. Without it, rustc encodes the tag in values that a word of the
/// item never has, and the optimiser computes that word anew for each item: a boxed generator of
/// `Result<u64, String>` took 59 instructions per item, and takes 47 (callgrind).
#[doc(hidden)]
#[allow(missing_debug_implementations, reason = "seen by nobody")]
#[repr(u8)]
pub enum Polled<Y, R> {
    Yielded(Y),
    Complete(R),
    /// It needs a value to start and received no value. Nothing has changed.
    NeedsValue,
    /// A future that it awaits is not ready.
    Waiting,
    /// The body broke a rule, and is suspended: the caller drops the frame, and then calls this
    /// function.
    Misused(fn() -> !),
}

/// Polls a body that pushes no frames.
///
/// # Safety
///
/// `body` is there, pinned, and polled by nobody else. `status` is the status of its frame. `stack`
/// is its frame stack, or null, and `own` is the `own` of that stack, if it is known. `task` is
/// null or alive.
#[inline(always)]
pub(crate) unsafe fn poll_body<Y, S, F: Future>(
    body: *mut F,
    status: *mut BodyStatus,
    (stack, own): (*mut FrameStack<Y, S>, Option<TypeId>),
    arg: Option<S>,
    task: *const Waker,
) -> Polled<Y, F::Output> {
    let mut slot = Slot::new(status, stack, own, arg, task);
    // SAFETY: the body is there, pinned, and polled by nobody else. The status and the frame stack
    // belong to its frame, which outlives the poll. `task` is null or alive. (All by contract.)
    match unsafe { slot.poll(Pin::new_unchecked(&mut *body)) } {
        Poll::Pending => match slot.take_item() {
            Some(item) => Polled::Yielded(item),
            // SAFETY: the status belongs to the frame, which is alive (contract).
            None if task.is_null() && unsafe { (*status).is_new() } => Polled::NeedsValue,
            None if task.is_null() => Polled::Misused(foreign_await),
            // SAFETY: the status belongs to the frame, which is alive (contract).
            None if unsafe { !(*status).may_wait() } => Polled::Misused(foreign_await),
            None => Polled::Waiting,
        },
        Poll::Ready(output) => {
            if slot.has_item() {
                return Polled::Misused(abandoned_yield);
            }
            Polled::Complete(output)
        }
    }
}
