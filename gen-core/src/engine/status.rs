//! The status of a body: whether it was started, may wait or is gone, and the handle that it has
//! registered.
//!
//! The status keeps the distance to the handle, and not the handle's address. If a generator stored
//! an address of its own parts, even as a number, the optimiser would have to assume that every call
//! which is not inlined may write to the generator. A distance is a constant, so a generator on the
//! stack can live in registers. A distance says as much as an address, because a frame does not move
//! once it was started.

/// Both ends of a distance are aligned to two bytes: odd values are free for other things. A handle
/// lies in the frame's body, so a distance is never zero.
#[repr(align(2))]
#[derive(Clone, Copy)]
pub struct BodyStatus(usize);

impl BodyStatus {
    /// There is no frame: the generator has ended.
    pub(crate) const DONE: Self = BodyStatus(0);
    /// The body was not started.
    pub(crate) const NEW: Self = BodyStatus(1);
    /// The body was started, and runs in its task: it may wait.
    pub(crate) const STARTED: Self = BodyStatus(3);
    /// The body was started, has registered no handle, and must not wait.
    pub(crate) const PLAIN: Self = BodyStatus(5);
    /// Like `PLAIN`, of a body that waits for a future which will give it a slot.
    pub(crate) const WAITING: Self = BodyStatus(9);
    /// The body has ended with an error, which was its last item. One more step completes it.
    pub(crate) const FAILED: Self = BodyStatus(7);
    /// The body has ended or was dropped.
    pub(crate) const GONE: Self = BodyStatus(usize::MAX);

    #[inline(always)]
    pub(crate) fn is_done(self) -> bool {
        self.0 == Self::DONE.0
    }

    #[inline(always)]
    pub(crate) fn is_new(self) -> bool {
        self.0 == Self::NEW.0
    }

    /// Whether the body may be suspended without an item and without a child. The body of a plain
    /// generator must not, also where it has a handle.
    #[inline(always)]
    pub(crate) fn may_wait(self) -> bool {
        self.0 == Self::STARTED.0 || self.0 == Self::WAITING.0
    }

    #[cfg(feature = "stream")]
    #[inline(always)]
    pub(crate) fn is_plain(self) -> bool {
        self.0 == Self::PLAIN.0 || self.0 == Self::WAITING.0
    }

    #[inline(always)]
    pub(crate) fn has_failed(self) -> bool {
        self.0 == Self::FAILED.0
    }

    #[inline(always)]
    pub(crate) fn is_gone(self) -> bool {
        self.0 == Self::GONE.0
    }

    /// Registers the handle at `handle`. It lies in the frame's body, and so not here.
    #[inline(always)]
    pub(crate) fn set(&mut self, handle: *const ()) {
        self.0 = distance(self, handle);
    }

    /// Whether the handle at `handle` is the one registered in `frame`.
    ///
    /// # Safety
    ///
    /// `frame` may be read.
    #[inline(always)]
    pub(crate) unsafe fn is(frame: *const Self, handle: *const ()) -> bool {
        // SAFETY: `frame` may be read (contract).
        unsafe { (*frame).0 == distance(frame, handle) }
    }
}

#[inline(always)]
fn distance(frame: *const BodyStatus, handle: *const ()) -> usize {
    handle.addr().wrapping_sub(frame.addr())
}
