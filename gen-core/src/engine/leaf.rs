//! The frame of a [`Leaf`](crate::Leaf): a future and its status.

use core::cell::UnsafeCell;
use core::marker::PhantomPinned;
use core::mem::MaybeUninit;
use core::panic::{RefUnwindSafe, UnwindSafe};
use core::pin::Pin;
use core::ptr;
use core::task::Waker;

use crate::engine::code::Code;
use crate::engine::frame::{Frame, Polled, poll_body};
use crate::engine::slot::Invariant;
use crate::engine::status::BodyStatus;

/// A leaf's body in its final place.
///
/// (The body is in no type of ours, because rustc goes through each type when it works out how a
/// pipeline lies in memory, and goes only so deep.)
pub struct LeafFrame<Y, S, C: Code> {
    status: BodyStatus,
    /// In a cell for the reason that [`UnsafePinned`](crate::engine::code::UnsafePinned) has. It is
    /// there as long as the frame is.
    body: UnsafeCell<C::Future>,
    _types: Invariant<Y, S>,
    _pinned: PhantomPinned,
}

impl<Y, S, C: Code + UnwindSafe> UnwindSafe for LeafFrame<Y, S, C> {}
impl<Y, S, C: Code + RefUnwindSafe> RefUnwindSafe for LeafFrame<Y, S, C> {}

impl<Y, S, C: Code> LeafFrame<Y, S, C> {
    #[inline(always)]
    pub(crate) fn init(frame: &mut MaybeUninit<Self>, code: C) {
        let frame = frame.as_mut_ptr();
        // SAFETY: the fields of the frame may be written. This writes all fields that have a size.
        unsafe {
            (&raw mut (*frame).status).write(BodyStatus::NEW);
            ptr::write((&raw mut (*frame).body).cast(), C::begin(code));
        }
    }

    /// Writes a frame from the place of its code.
    ///
    /// # Safety
    ///
    /// The code is there, and is not used again, not even dropped.
    #[inline(always)]
    pub(crate) unsafe fn init_from(frame: &mut MaybeUninit<Self>, code: *mut C) {
        let frame = frame.as_mut_ptr();
        // SAFETY: the fields of the frame may be written. This writes all fields that have a size.
        // The code is there, and is not used again (contract).
        unsafe {
            (&raw mut (*frame).status).write(BodyStatus::NEW);
            C::begin_at(code, (&raw mut (*frame).body).cast());
        }
    }
}

// SAFETY: `push` never returns true. A body that has ended or panicked has nothing left to drop
// (contract of `Code`), and a leaf's frame drops nothing else. Besides the body, only the
// destructors of items and resume values can panic in `poll`.
unsafe impl<Y, S, C: Code> Frame<Y, S, C::Output> for LeafFrame<Y, S, C> {
    const DROPS_ENDED: bool = false;
    const DROPS_PANICKED: bool = core::mem::needs_drop::<S>() || core::mem::needs_drop::<Y>();

    #[inline(always)]
    unsafe fn status(frame: *mut Self) -> *mut BodyStatus {
        // SAFETY: the memory belongs to a frame (contract).
        unsafe { &raw mut (*frame).status }
    }

    #[inline(always)]
    unsafe fn poll(
        self: Pin<&mut Self>,
        arg: Option<S>,
        task: *const Waker,
    ) -> Polled<Y, C::Output> {
        // SAFETY: nothing is moved out of it once it was started; the future is structurally pinned
        // below.
        let this = unsafe { self.get_unchecked_mut() };
        // A cast, because the methods of a cell cost a call each without optimisation.
        let body = (&raw mut this.body).cast::<C::Future>();
        // SAFETY: the body is there and pinned with `this`, and nobody else polls it. The status
        // belongs to its frame. It has neither ended nor panicked, and `task` is null or alive
        // (contract).
        unsafe { poll_body(body, &raw mut this.status, (ptr::null_mut(), None), arg, task) }
    }
}
