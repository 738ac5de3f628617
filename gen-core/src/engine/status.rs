//! What a frame knows of its body: whether it was started, is gone, and which handle it has registered.
//!
//! The handle is not kept by its address but by how far away it is. An address kept in a generator's own
//! state, even as a number, tells the optimiser that somebody may write to it at every call that it cannot
//! see through; a distance is a constant, so a generator on the stack can live in registers. It says
//! as much as an address does: a frame does not move once it was started.

use core::ptr;

use crate::body::co::Co;

/// Both ends of a distance are aligned to two bytes: odd values are free for other things. A handle lies in the frame's body, so
/// a distance is never zero.
#[repr(align(2))]
#[derive(Clone, Copy)]
pub struct Registered(usize);

impl Registered {
    /// There is no frame: the generator has ended.
    pub(crate) const DONE: Self = Registered(0);
    /// The body was not started.
    pub(crate) const NEW: Self = Registered(1);
    /// The body was started. It has lent its handle to nobody.
    pub(crate) const STARTED: Self = Registered(3);
    /// The body has ended or was dropped.
    pub(crate) const GONE: Self = Registered(usize::MAX);

    #[inline(always)]
    pub(crate) fn is_done(self) -> bool {
        self.0 == Self::DONE.0
    }

    #[inline(always)]
    pub(crate) fn is_new(self) -> bool {
        self.0 == Self::NEW.0
    }

    #[inline(always)]
    pub(crate) fn is_gone(self) -> bool {
        self.0 == Self::GONE.0
    }

    /// Registers a handle. It lies in the frame's body, and so not here.
    #[inline(always)]
    pub(crate) fn set<Y, S>(&mut self, handle: &Co<Y, S>) {
        self.0 = distance(self, handle);
    }

    /// Whether `handle` is the one registered in `frame`.
    ///
    /// # Safety
    ///
    /// `frame` may be read.
    #[inline(always)]
    pub(crate) unsafe fn is<Y, S>(frame: *const Self, handle: &Co<Y, S>) -> bool {
        // SAFETY: by contract.
        unsafe { (*frame).0 == distance(frame, handle) }
    }
}

#[inline(always)]
fn distance<Y, S>(frame: *const Registered, handle: &Co<Y, S>) -> usize {
    ptr::from_ref(handle).addr().wrapping_sub(frame.addr())
}
