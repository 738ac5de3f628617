//! The frame stack of a generator: who runs, who waits for whom, and where the frames lie.
//!
//! A [`Root`] belongs to one running [`TreeFrame`](crate::engine::tree::TreeFrame). Its frames form a list
//! from the innermost one (`top`), which the driver polls directly, out to the tree's own. A frame
//! pushed by `yield from` lies in bump memory ([`chunk`](crate::engine::arena)), or in the box that its
//! generator had been put in. This module owns the invariants that the driver relies on:
//!
//! 1. `top` and everything `below` it are live frames whose bodies have not ended, innermost first.
//! 2. A frame's `step` is `None` only if its body is of the type whose id is `Root::own`, up to
//!    lifetimes; else it is [`tree::step`](crate::engine::tree::step) of its body's type.
//! 3. `finished`, when not null, is the last frame that ended: its output is there, was not taken
//!    yet, and the frame that waits for it is `top`.

use core::any::TypeId;
use core::ptr;
use core::task::Waker;

#[cfg(feature = "alloc")]
use crate::engine::arena::Chunks;
use crate::engine::status::Registered;

/// What every frame begins with, whatever its body is.
pub struct Header<Y, S> {
    /// How to run or drop the body; `None` if it is of the root's own type, which the driver then
    /// runs without an indirect call.
    pub(crate) step: Option<Step<Y, S>>,
    /// The frame that waits for this one.
    pub(crate) below: *mut Header<Y, S>,
    /// The handle that the body has registered; [`GONE`](Registered::GONE) once the body is no longer there.
    pub(crate) registered: Registered,
}

/// Polls the body of a frame and returns its item, if it yields one; or, when the root is null,
/// drops the body.
pub(crate) type Step<Y, S> = unsafe fn(*mut Header<Y, S>, *mut Root<Y, S>, Option<S>) -> Option<Y>;

/// The frame stack.
pub struct Root<Y, S> {
    pub(crate) top: *mut Header<Y, S>,
    pub(crate) finished: *mut Header<Y, S>,
    /// The waker of the task that runs an async generator, while it runs; null in a plain one.
    pub(crate) task: *const Waker,
    /// The body type of the tree that this stack belongs to.
    pub(crate) own: TypeId,
    #[cfg(feature = "alloc")]
    pub(crate) chunks: Chunks,
}

impl<Y, S> Root<Y, S> {
    #[inline(always)]
    pub(crate) const fn new(own: TypeId) -> Self {
        Root {
            top: ptr::null_mut(),
            finished: ptr::null_mut(),
            task: ptr::null(),
            own,
            #[cfg(feature = "alloc")]
            chunks: Chunks::new(),
        }
    }

    /// The header of a frame that is to become the innermost, with a body of type `F`.
    ///
    /// # Safety
    ///
    /// `root` is alive, and `own`, if it is there, is its `own`.
    #[inline(always)]
    pub(crate) unsafe fn header<F: Future>(root: *mut Self, own: Option<TypeId>) -> Header<Y, S> {
        // SAFETY: `root` is alive. A frame whose type differs from the root's gets a `step` of its own
        // (invariant 2).
        unsafe {
            let own = match own {
                Some(own) => own,
                None => (*root).own,
            };
            let is_own = own == crate::engine::type_id::of::<F>();
            let step: Option<Step<Y, S>> =
                if is_own { None } else { Some(crate::engine::tree::step::<Y, S, F>) };
            Header { step, below: (*root).top, registered: Registered::NEW }
        }
    }

    /// Makes a frame that was placed on its own the innermost.
    ///
    /// # Safety
    ///
    /// `root` is alive; `frame` is the header of a frame with body type `F`, not started and in no
    /// list, that stays in place until it is popped.
    #[inline(always)]
    pub(crate) unsafe fn link<F: Future>(root: *mut Self, frame: *mut Header<Y, S>) {
        // SAFETY: both are alive (contract).
        unsafe {
            *frame = Self::header::<F>(root, None);
            (*root).top = frame;
        }
    }
}
