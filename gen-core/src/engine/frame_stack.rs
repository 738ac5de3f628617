//! The frame stack of a generator: who runs, who waits for whom, and where the frames lie.
//!
//! A [`FrameStack`] belongs to one running [`TreeFrame`](crate::engine::tree::TreeFrame). Its
//! frames form a list from the innermost frame (`top`), which the driver polls directly, out to the
//! tree's own frame. A frame pushed by `yield from` lies in bump memory
//! ([`arena`](crate::engine::arena)), or in the box that its generator had been put in. This module
//! owns the invariants that the driver relies on:
//!
//! 1. `top` and everything `below` it are live frames whose bodies have not ended, innermost first.
//! 2. A frame's `step` is `None` only if its body is of the type whose id is `FrameStack::own`, up
//!    to lifetimes. Otherwise it is [`tree::step`](crate::engine::tree::step) of its body's type.
//! 3. `finished`, when not null, is the last frame that ended: its output is there, was not taken
//!    yet, and the frame that waits for it is `top`.
//! 4. `catch` and everything `outer` of it lie in the bodies of frames of the list, which are
//!    suspended there, innermost first. The `frame` of each is the child that its body waits for.
//!
//! The fields are private, so the functions here are the only code that changes the list.

#[cfg(feature = "alloc")]
use core::alloc::Layout;
use core::any::TypeId;
use core::mem;
use core::panic::{RefUnwindSafe, UnwindSafe};
use core::ptr;
use core::task::Waker;

#[cfg(feature = "alloc")]
use crate::engine::arena::Arena;
use crate::engine::status::BodyStatus;

/// The beginning of every frame, the same for all bodies.
pub struct Header<Y, S> {
    /// How to run or drop the body; `None` if it is of the stack's own type, which the driver then
    /// runs without an indirect call.
    step: Option<Step<Y, S>>,
    /// The frame that waits for this frame.
    below: *mut Header<Y, S>,
    status: BodyStatus,
}

/// Polls the body of a frame and returns the item that it yields, if any. If the stack is null,
/// drops the body instead.
pub(crate) type Step<Y, S> =
    unsafe fn(*mut Header<Y, S>, *mut FrameStack<Y, S>, Option<S>) -> Option<Y>;

impl<Y, S> Header<Y, S> {
    /// The header of a frame that was not started and is in no list.
    #[inline(always)]
    pub(crate) const fn new() -> Self {
        Header { step: None, below: ptr::null_mut(), status: BodyStatus::NEW }
    }

    /// Whether the body was not started.
    #[inline(always)]
    pub(crate) fn is_new(&self) -> bool {
        self.status.is_new()
    }

    /// Whether the body may be suspended without an item and without a child.
    #[inline(always)]
    pub(crate) fn may_wait(&self) -> bool {
        self.status.may_wait()
    }

    /// How to run or drop the body; `None` if it is of the stack's own type.
    ///
    /// # Safety
    ///
    /// `header` belongs to a live frame.
    #[inline(always)]
    pub(crate) unsafe fn step(header: *mut Self) -> Option<Step<Y, S>> {
        // SAFETY: the frame is alive (contract).
        unsafe { (*header).step }
    }

    /// Whether no frame waits for this frame.
    ///
    /// # Safety
    ///
    /// `header` belongs to a live frame.
    #[inline(always)]
    pub(crate) unsafe fn is_outermost(header: *mut Self) -> bool {
        // SAFETY: the frame is alive (contract).
        unsafe { (*header).below.is_null() }
    }

    /// The place of the body's status.
    ///
    /// # Safety
    ///
    /// `header` points to the memory of a frame, which need not be there.
    #[inline(always)]
    pub(crate) unsafe fn status(header: *mut Self) -> *mut BodyStatus {
        // SAFETY: the memory belongs to a frame (contract).
        unsafe { &raw mut (*header).status }
    }
}

/// A place for the error that a frame ends with. The frame that waits for it then ends, too.
///
/// It lies in the body that waits, so delegation without it costs nothing more.
pub struct Catch<Y, S> {
    /// The error, from the end of the child until the body that waits runs.
    error: Option<Y>,
    /// The child.
    frame: *mut Header<Y, S>,
    /// The place that was the innermost before.
    #[cfg(feature = "alloc")]
    outer: *mut Catch<Y, S>,
}

#[cfg(feature = "alloc")]
impl<Y, S> Catch<Y, S> {
    #[inline(always)]
    pub(crate) const fn new() -> Self {
        Catch { error: None, frame: ptr::null_mut(), outer: ptr::null_mut() }
    }
}

// An error is in it only on its way from one body to the next, and no panic stops it there.
impl<Y, S> UnwindSafe for Catch<Y, S> {}
impl<Y, S> RefUnwindSafe for Catch<Y, S> {}

/// The frame stack.
pub struct FrameStack<Y, S> {
    top: *mut Header<Y, S>,
    finished: *mut Header<Y, S>,
    /// The waker of the task that runs an async generator, while it runs; null in a plain
    /// generator.
    task: *const Waker,
    /// The body type of the tree that this stack belongs to.
    own: TypeId,
    #[cfg(feature = "alloc")]
    arena: Arena,
    /// The innermost place where an error of a child goes.
    catch: *mut Catch<Y, S>,
}

/// The functions take a pointer, because the frames of a stack have pointers to it as well.
///
/// # Safety
///
/// The contract of each unsafe function includes: `stack` is alive, and nobody else uses it
/// meanwhile.
impl<Y, S> FrameStack<Y, S> {
    #[inline(always)]
    pub(crate) const fn new(own: TypeId) -> Self {
        FrameStack {
            top: ptr::null_mut(),
            finished: ptr::null_mut(),
            task: ptr::null(),
            own,
            #[cfg(feature = "alloc")]
            arena: Arena::new(),
            catch: ptr::null_mut(),
        }
    }

    /// The id of the body type of the tree that this stack belongs to.
    ///
    /// # Safety
    ///
    /// `stack` is alive.
    #[inline(always)]
    pub(crate) unsafe fn own(stack: *mut Self) -> TypeId {
        // SAFETY: `stack` is alive (contract).
        unsafe { (*stack).own }
    }

    /// The innermost frame; null if there is none.
    ///
    /// # Safety
    ///
    /// `stack` is alive.
    #[inline(always)]
    pub(crate) unsafe fn top(stack: *mut Self) -> *mut Header<Y, S> {
        // SAFETY: `stack` is alive (contract).
        unsafe { (*stack).top }
    }

    /// The waker of the task that runs the tree; null in a plain generator.
    ///
    /// # Safety
    ///
    /// `stack` is alive.
    #[inline(always)]
    pub(crate) unsafe fn task(stack: *mut Self) -> *const Waker {
        // SAFETY: `stack` is alive (contract).
        unsafe { (*stack).task }
    }

    /// Names the task that runs the tree from now on.
    ///
    /// # Safety
    ///
    /// `stack` is alive. The waker is alive as long as the tree runs in this task.
    #[inline(always)]
    pub(crate) unsafe fn set_task(stack: *mut Self, task: *const Waker) {
        // SAFETY: `stack` is alive (contract).
        unsafe { (*stack).task = task };
    }

    /// The header of a frame that becomes the innermost: see [`push`](Self::push).
    ///
    /// # Safety
    ///
    /// `stack` is alive.
    #[inline(always)]
    pub(crate) unsafe fn header(stack: *mut Self, step: Option<Step<Y, S>>) -> Header<Y, S> {
        // SAFETY: `stack` is alive (contract).
        Header { step, below: unsafe { (*stack).top }, status: BodyStatus::NEW }
    }

    /// Makes a frame the innermost.
    ///
    /// # Safety
    ///
    /// `stack` is alive. `frame` is a frame that was not started, is in no list, and stays in place
    /// until it is off this list. Its header was made by [`header`](Self::header) for this stack,
    /// which has not changed since. The header's `step` is `None` only if the frame's body is of
    /// the type of `FrameStack::own`, up to lifetimes; otherwise it is of the body's type.
    #[inline(always)]
    pub(crate) unsafe fn push(stack: *mut Self, frame: *mut Header<Y, S>) {
        // SAFETY: `stack` is alive (contract).
        unsafe { (*stack).top = frame };
    }

    /// Takes the innermost frame off the list.
    ///
    /// # Safety
    ///
    /// `stack` is alive, and `top` is its innermost frame.
    #[inline(always)]
    pub(crate) unsafe fn pop(stack: *mut Self, top: *mut Header<Y, S>) {
        // SAFETY: `stack` is alive (contract), and so is the frame (invariant 1).
        unsafe { (*stack).top = (*top).below };
    }

    /// Names the frame that has just ended, for the frame that waits for it.
    ///
    /// # Safety
    ///
    /// `stack` is alive. `frame` was the top and is off the list. Its body has ended, and its
    /// output is there.
    #[inline(always)]
    pub(crate) unsafe fn set_finished(stack: *mut Self, frame: *mut Header<Y, S>) {
        // SAFETY: `stack` is alive (contract).
        unsafe { (*stack).finished = frame };
    }

    /// Whether a frame has ended whose output was not taken.
    ///
    /// # Safety
    ///
    /// `stack` is alive.
    #[cfg(feature = "alloc")]
    #[inline(always)]
    pub(crate) unsafe fn has_finished(stack: *mut Self) -> bool {
        // SAFETY: `stack` is alive (contract).
        unsafe { !(*stack).finished.is_null() }
    }

    /// The frame that has ended last. The caller takes its output.
    ///
    /// # Safety
    ///
    /// `stack` is alive.
    #[inline(always)]
    pub(crate) unsafe fn take_finished(stack: *mut Self) -> *mut Header<Y, S> {
        // SAFETY: `stack` is alive (contract).
        unsafe { mem::replace(&mut (*stack).finished, ptr::null_mut()) }
    }

    /// Gives the error that the innermost frame has ended with to the frame that waits for it, if
    /// that frame has a place for it. Gives it back otherwise.
    ///
    /// # Safety
    ///
    /// `stack` is alive, and its innermost frame runs.
    #[inline(always)]
    pub(crate) unsafe fn throw(stack: *mut Self, error: Y) -> Option<Y> {
        // SAFETY: `stack` is alive (contract), and so is the innermost place (invariant 4). The
        // body that it lies in is suspended, so nobody else uses it.
        unsafe {
            let catch = (*stack).catch;
            if catch.is_null() || (*catch).frame != (*stack).top {
                return Some(error);
            }
            (*catch).error = Some(error);
        }
        None
    }

    /// Makes `catch` the place where an error of the innermost frame goes.
    ///
    /// # Safety
    ///
    /// `stack` is alive. `catch` is in no list, and lies in the body of the frame that waits for
    /// the innermost frame. It stays there until [`remove_catch`](Self::remove_catch) was called,
    /// or all frames were dropped.
    #[cfg(feature = "alloc")]
    #[inline(always)]
    pub(crate) unsafe fn add_catch(stack: *mut Self, catch: *mut Catch<Y, S>) {
        // SAFETY: `stack` and `catch` are alive, and nobody else uses them meanwhile (contract).
        unsafe {
            (*catch).frame = (*stack).top;
            (*catch).outer = (*stack).catch;
            (*stack).catch = catch;
        }
    }

    /// Takes the innermost place away, and gives the error in it.
    ///
    /// # Safety
    ///
    /// `stack` is alive, and `catch` is its innermost place.
    #[cfg(feature = "alloc")]
    #[inline(always)]
    pub(crate) unsafe fn remove_catch(stack: *mut Self, catch: *mut Catch<Y, S>) -> Option<Y> {
        // SAFETY: `stack` and `catch` are alive, and nobody else uses them meanwhile (contract).
        unsafe {
            (*stack).catch = (*catch).outer;
            (*catch).error.take()
        }
    }

    /// Forgets the only frame of a tree that has refused to start, so that the tree may be pushed
    /// onto another stack.
    ///
    /// # Safety
    ///
    /// `stack` is alive. Its only frame is the tree's own, and was not started.
    #[inline(always)]
    pub(crate) unsafe fn unlink_unstarted(stack: *mut Self) {
        // SAFETY: `stack` is alive (contract).
        unsafe { (*stack).top = ptr::null_mut() };
    }
}

#[cfg(feature = "alloc")]
impl<Y, S> FrameStack<Y, S> {
    /// Allocates a block for a frame.
    ///
    /// # Safety
    ///
    /// `stack` is alive.
    #[inline(always)]
    pub(crate) unsafe fn allocate(stack: *mut Self, layout: Layout) -> *mut u8 {
        // SAFETY: `stack` is alive (contract).
        unsafe { (*stack).arena.push(layout) }
    }

    /// Gives a block back.
    ///
    /// # Safety
    ///
    /// `stack` is alive. `block` is the last block from [`allocate`](Self::allocate) that was not
    /// given back, leaked blocks aside, and is not used again.
    #[inline(always)]
    pub(crate) unsafe fn free(stack: *mut Self, block: *mut u8) {
        // SAFETY: `stack` is alive. `block` is the last block that was not given back, leaked blocks
        // aside (contract).
        unsafe { (*stack).arena.pop(block) };
    }

    /// Frees the memory of all blocks.
    ///
    /// # Safety
    ///
    /// `stack` is alive, and no block is in use.
    pub(crate) unsafe fn release(stack: *mut Self) {
        // SAFETY: `stack` is alive, and no block is in use (contract).
        unsafe { (*stack).arena.release() };
    }
}

/// The frame stack of a running tree, obtained just before the operand of a `yield from` is
/// evaluated. It is `Send` by itself: it does not mention the operand's type.
#[cfg_attr(
    not(feature = "alloc"),
    allow(dead_code, reason = "nothing is pushed without an allocator")
)]
pub struct Frames<Y, S> {
    stack: *mut FrameStack<Y, S>,
    /// The `own` of the frame stack, if the driver knows it as a constant.
    own: Option<TypeId>,
}

impl<Y, S> Frames<Y, S> {
    #[inline(always)]
    pub(crate) const fn new(stack: *mut FrameStack<Y, S>, own: Option<TypeId>) -> Self {
        Frames { stack, own }
    }
}

#[cfg(feature = "alloc")]
impl<Y, S> Frames<Y, S> {
    /// The frame stack.
    #[inline(always)]
    pub(crate) const fn stack(&self) -> *mut FrameStack<Y, S> {
        self.stack
    }

    /// The `own` of the frame stack, if the driver knows it as a constant.
    #[inline(always)]
    pub(crate) const fn own(&self) -> Option<TypeId> {
        self.own
    }
}

// SAFETY: the pointer is used by `Runtime::enter` only, while the body that holds this runs; it
// then leads to the stack that this body is a frame of, wherever the generator has been moved to (a
// running stack stays in place).
unsafe impl<Y, S> Send for Frames<Y, S> {}
// SAFETY: nothing takes it by shared reference.
unsafe impl<Y, S> Sync for Frames<Y, S> {}
