//! The frame of a [`Tree`](crate::Tree) and the driver that runs its frame stack.
//!
//! A `yield from` to another tree pushes the child as a frame and suspends its own body; the driver
//! then polls the child directly, until it ends and the body below is polled again. So an item
//! costs one poll of one body at any depth, the native stack does not grow, and dropping walks a
//! list.
//!
//! Only this module polls or drops the bodies of frames.

#[cfg(feature = "alloc")]
use core::alloc::Layout;
use core::any::TypeId;
use core::marker::{PhantomData, PhantomPinned};
use core::mem::{self, MaybeUninit};
use core::panic::{RefUnwindSafe, UnwindSafe};
use core::pin::Pin;
use core::ptr;
use core::task::{Poll, Waker};

use crate::engine::code::{Code, UnsafePinned};
use crate::engine::frame::{self, Polled, poll_body};
#[cfg(feature = "alloc")]
use crate::engine::frame_stack::Frames;
use crate::engine::frame_stack::{FrameStack, Header, Step};
use crate::engine::slot::Slot;
use crate::engine::status::BodyStatus;
use crate::engine::type_id;
use crate::protocol::misuse::{abandoned_yield, foreign_await, needs_value};

/// A body on a frame stack.
#[repr(C)]
pub(crate) struct Frame<Y, S, F: Future> {
    /// First, so that a pointer to the header is a pointer to the frame.
    header: Header<Y, S>,
    /// There from the end of the body until it is taken. Before the body, so that its place does
    /// not depend on the body's type.
    output: MaybeUninit<F::Output>,
    /// There until the status is [`GONE`](BodyStatus::GONE).
    body: UnsafePinned<F>,
    _pinned: PhantomPinned,
}

impl<Y, S, F: Future> Frame<Y, S, F> {
    /// Writes a frame whose body has not begun where it will lie.
    ///
    /// # Safety
    ///
    /// `frame` may be written.
    #[inline(always)]
    unsafe fn init<C: Code<Future = F>>(frame: *mut Self, header: Header<Y, S>, code: C) {
        // SAFETY: the fields may be written (contract). This writes all fields that have a size,
        // except the output, which need not be there.
        unsafe {
            (&raw mut (*frame).header).write(header);
            UnsafePinned::init(&raw mut (*frame).body, code);
        }
    }

    /// Writes a frame like [`init`](Self::init), from the place of its code.
    ///
    /// # Safety
    ///
    /// `frame` may be written. The code is there, and is not used again, not even dropped.
    #[inline(always)]
    unsafe fn init_from<C: Code<Future = F>>(frame: *mut Self, header: Header<Y, S>, code: *mut C) {
        // SAFETY: the fields may be written (contract). This writes all fields that have a size,
        // except the output, which need not be there. The code is there, and is not used again
        // (contract).
        unsafe {
            (&raw mut (*frame).header).write(header);
            UnsafePinned::init_from(&raw mut (*frame).body, code);
        }
    }
}

/// A tree's body in its final place, with the frame stack that it is the outermost frame of.
///
/// The stack comes first, because the driver has its address in a register, and the address of the
/// whole would need another.
#[repr(C)]
pub struct TreeFrame<Y, S, C: Code> {
    stack: FrameStack<Y, S>,
    frame: Frame<Y, S, C::Future>,
}

impl<Y, S, C: Code + UnwindSafe> UnwindSafe for TreeFrame<Y, S, C> {}
impl<Y, S, C: Code + RefUnwindSafe> RefUnwindSafe for TreeFrame<Y, S, C> {}

impl<Y, S, C: Code> TreeFrame<Y, S, C> {
    /// Whether the body may push frames. A body that does holds a future that waits for them, and
    /// its alignment is at least the alignment of that future, whatever the layout is
    /// (docs/soundness.md has the proof). The compiler knows alignments when it generates code, so a
    /// body that delegates only to leaves and iterators is compiled like a leaf.
    const PUSHES: bool = align_of::<C::Future>() >= align_of::<PushMark>();

    #[inline(always)]
    pub(crate) fn init(frame: &mut MaybeUninit<Self>, code: C) {
        let frame = frame.as_mut_ptr();
        // SAFETY: the fields of the frame may be written, and both of them are.
        unsafe {
            (&raw mut (*frame).stack).write(FrameStack::new(type_id::of::<C::Future>()));
            Frame::init(&raw mut (*frame).frame, Header::new(), code);
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
        // SAFETY: the fields of the frame may be written, and both of them are. The code is there,
        // and is not used again (contract).
        unsafe {
            (&raw mut (*frame).stack).write(FrameStack::new(type_id::of::<C::Future>()));
            Frame::init_from(&raw mut (*frame).frame, Header::new(), code);
        }
    }
}

#[cfg(all(feature = "alloc", feature = "stream"))]
impl<Y, S, C: Code> TreeFrame<Y, S, C> {
    /// The body, before it was started. Whoever moves it out forgets this frame: the body has not
    /// run, so it is not pinned and the frame stack is empty. Nothing else is left to drop.
    #[inline(always)]
    pub(crate) fn unstarted(&mut self) -> *mut C::Future {
        assert!(self.frame.header.is_new(), "a tree that was started stays where it is");
        self.frame.body.get()
    }
}

/// Marks a future that waits for a frame: an empty type with an alignment that few other types
/// have.
#[derive(Clone, Copy)]
#[repr(align(16))]
pub(crate) struct PushMark;

// SAFETY: `push` returns true after linking the frame in.
unsafe impl<Y, S, C: Code> frame::Frame<Y, S, C::Output> for TreeFrame<Y, S, C> {
    const DROPS_ENDED: bool = Self::PUSHES;
    const DROPS_PANICKED: bool = Self::PUSHES || mem::needs_drop::<S>() || mem::needs_drop::<Y>();

    #[inline(always)]
    unsafe fn status(frame: *mut Self) -> *mut BodyStatus {
        // SAFETY: the memory belongs to a frame (contract).
        unsafe { Header::status(&raw mut (*frame).frame.header) }
    }

    /// Polls the body directly if it pushes no frames, and otherwise runs the frames of its stack.
    #[inline(always)]
    unsafe fn poll(
        self: Pin<&mut Self>,
        arg: Option<S>,
        task: *const Waker,
    ) -> Polled<Y, C::Output> {
        // SAFETY: nothing is moved out of it.
        let this = unsafe { self.get_unchecked_mut() };
        let stack = &raw mut this.stack;
        let frame = &raw mut this.frame;
        if !Self::PUSHES {
            // SAFETY: the frame is pinned, and its body has not ended (contract).
            return unsafe {
                let body = (*frame).body.get();
                let own = Some(type_id::of::<C::Future>());
                poll_body(body, Header::status(&raw mut (*frame).header), (stack, own), arg, task)
            };
        }
        // SAFETY: both stay in place from the first call on, since the tree is pinned. The body has
        // not ended (contract), so the stack is only empty before the first call. Once it is empty
        // again, the frame that ended last is the tree's own, and its output is taken once.
        unsafe {
            if FrameStack::top(stack).is_null() {
                link::<Y, S, C::Future>(stack, frame.cast());
            }
            if !task.is_null() {
                FrameStack::set_task(stack, task);
            }
            if let Some(item) = run::<Y, S, C::Future>(stack, arg) {
                return Polled::Yielded(item);
            }
            if !FrameStack::top(stack).is_null() {
                if !(*frame).header.is_new() {
                    return Polled::Waiting;
                }
                // It may yet be pushed onto another stack.
                FrameStack::unlink_unstarted(stack);
                return Polled::NeedsValue;
            }
            FrameStack::take_finished(stack);
            Polled::Complete(take_output(frame))
        }
    }

    unsafe fn push(self: Pin<&mut Self>, stack: *mut FrameStack<Y, S>) -> bool {
        // SAFETY: the frame is pinned and was not started (contract), so it is in no list.
        unsafe {
            let frame = &raw mut self.get_unchecked_mut().frame;
            link::<Y, S, C::Future>(stack, frame.cast());
        }
        true
    }

    unsafe fn take_output(self: Pin<&mut Self>) -> C::Output {
        // SAFETY: the body has ended, and its output was not taken (contract).
        unsafe { take_output(&raw mut self.get_unchecked_mut().frame) }
    }
}

impl<Y, S, C: Code> Drop for TreeFrame<Y, S, C> {
    #[inline]
    fn drop(&mut self) {
        let stack = &raw mut self.stack;
        let frame = &raw mut self.frame;
        // SAFETY: the frames from `top` on are alive; when none is left, all memory is unused. The
        // tree's own body is still there if it was never started.
        unsafe {
            if Self::PUSHES {
                #[cfg(feature = "alloc")]
                let _memory = Release(stack);
                drop_frames::<Y, S, C::Future>(stack);
            }
            drop_body::<Y, S, C::Future>(frame);
        }
    }
}

/// Frees the frames' memory, also when a destructor panics.
#[cfg(feature = "alloc")]
struct Release<Y, S>(*mut FrameStack<Y, S>);

#[cfg(feature = "alloc")]
impl<Y, S> Drop for Release<Y, S> {
    fn drop(&mut self) {
        // SAFETY: made by `TreeFrame::drop`, which has dropped all frames by now.
        unsafe { FrameStack::release(self.0) };
    }
}

/// Runs the frames of `stack`, whose own body is an `F`, until one of them yields (`Some`), or the
/// outermost frame has ended or needs a value to start, or the innermost waits for a future
/// (`None`).
///
/// # Safety
///
/// `stack` is alive, its stack is not empty, and nobody else uses it meanwhile. Its `task` is null
/// or alive.
#[inline(always)]
unsafe fn run<Y, S, F: Future>(stack: *mut FrameStack<Y, S>, mut arg: Option<S>) -> Option<Y> {
    // SAFETY: `stack` is alive.
    let mut top = unsafe { FrameStack::top(stack) };
    loop {
        // SAFETY: `top` is a live frame, and `step` is of its body's type; where there is none,
        // that is `F` up to lifetimes (invariants of `stack`).
        let next = unsafe {
            match Header::step(top) {
                // Each outcome goes on by itself, so that the optimiser joins the code of a body's
                // suspension points with the next action of the driver, and asks nothing twice.
                None => {
                    match poll_frame::<Y, S, F>(top, stack, Some(type_id::of::<F>()), arg.take()) {
                        Stepped::Yielded(item) => return Some(item),
                        Stepped::Ended => {
                            top = FrameStack::top(stack);
                            if top.is_null() {
                                return None;
                            }
                            continue;
                        }
                        Stepped::Suspended => FrameStack::top(stack),
                    }
                }
                Some(step) => {
                    if let Some(item) = step(top, stack, arg.take()) {
                        return Some(item);
                    }
                    let next = FrameStack::top(stack);
                    if next.is_null() {
                        return None;
                    }
                    next
                }
            }
        };
        if next == top {
            // SAFETY: `stack` is alive, and `top` is still a live frame.
            unsafe { wait(stack, top) };
            return None;
        }
        top = next;
    }
}

/// How far the body of the innermost frame has run.
enum Stepped<Y> {
    Yielded(Y),
    /// The frame is off the list.
    Ended,
    /// The body waits: for a frame that it has pushed, or for something else.
    Suspended,
}

/// The innermost body is suspended without an item and without a child. Panics if the body must not
/// be.
///
/// # Safety
///
/// `stack` is alive, and `top` is its innermost frame.
#[cold]
#[inline]
unsafe fn wait<Y, S>(stack: *mut FrameStack<Y, S>, top: *mut Header<Y, S>) {
    // SAFETY: `stack` is alive, and `top` is its innermost frame (contract).
    unsafe {
        if (*top).is_new() {
            if !Header::is_outermost(top) {
                needs_value();
            }
        } else if FrameStack::task(stack).is_null() || !(*top).may_wait() {
            foreign_await();
        }
    }
}

/// How the driver of `stack` runs a frame whose body is an `F`: without an indirect call if that is
/// the type of the tree's own body.
///
/// # Safety
///
/// `stack` is alive, and `own`, if it is there, is its `own`.
#[inline(always)]
unsafe fn step_of<Y, S, F: Future>(
    stack: *mut FrameStack<Y, S>,
    own: Option<TypeId>,
) -> Option<Step<Y, S>> {
    let own = match own {
        Some(own) => own,
        // SAFETY: `stack` is alive (contract).
        None => unsafe { FrameStack::own(stack) },
    };
    let is_own = own == type_id::of::<F>();
    if is_own { None } else { Some(step::<Y, S, F>) }
}

/// Makes a frame that was placed on its own the innermost.
///
/// # Safety
///
/// `stack` is alive. `frame` is the header of a frame with a body of type `F`, which was not
/// started and is in no list, and stays in place until it is off the list.
#[inline(always)]
unsafe fn link<Y, S, F: Future>(stack: *mut FrameStack<Y, S>, frame: *mut Header<Y, S>) {
    // SAFETY: both are alive (contract). The step is of the body's type.
    unsafe {
        *frame = FrameStack::header(stack, step_of::<Y, S, F>(stack, None));
        FrameStack::push(stack, frame);
    }
}

/// The [`Step`] of frames whose body is an `F`.
///
/// # Safety
///
/// `header` is the header of a frame whose body is an `F` up to lifetimes and has not ended. If
/// `stack` is not null, the frame is its `top` and nobody else uses the two meanwhile.
#[inline(always)]
pub(crate) unsafe fn step<Y, S, F: Future>(
    header: *mut Header<Y, S>,
    stack: *mut FrameStack<Y, S>,
    arg: Option<S>,
) -> Option<Y> {
    if stack.is_null() {
        // SAFETY: the body is there (contract).
        unsafe { drop_body(header.cast::<Frame<Y, S, F>>()) };
        return None;
    }
    // SAFETY: the contract of this function.
    match unsafe { poll_frame::<Y, S, F>(header, stack, None, arg) } {
        Stepped::Yielded(item) => Some(item),
        Stepped::Ended | Stepped::Suspended => None,
    }
}

/// Polls the body of a frame.
///
/// # Safety
///
/// `header` is the header of a frame whose body is an `F` up to lifetimes and has not ended. The
/// frame is the `top` of `stack`, and nobody else uses the two meanwhile. `own`, if it is there, is
/// the `own` of `stack`.
#[inline(always)]
unsafe fn poll_frame<Y, S, F: Future>(
    header: *mut Header<Y, S>,
    stack: *mut FrameStack<Y, S>,
    own: Option<TypeId>,
    arg: Option<S>,
) -> Stepped<Y> {
    let frame = header.cast::<Frame<Y, S, F>>();
    // SAFETY: the frame is alive; its body is there, in its final place (frames never move), and
    // polled by nobody else. Of its header only the status is written during the poll, through
    // the slot. A child may have been linked in above by then.
    unsafe {
        let mut slot = Slot::new(Header::status(header), stack, own, arg, FrameStack::task(stack));
        match slot.poll(Pin::new_unchecked(&mut *(*frame).body.get())) {
            Poll::Pending => match slot.take_item() {
                Some(item) => Stepped::Yielded(item),
                None => Stepped::Suspended,
            },
            Poll::Ready(output) => {
                if slot.has_item() {
                    abandoned_yield();
                }
                // Off the list first: a panic in a destructor must not find it there.
                FrameStack::pop(stack, header);
                drop_body(frame);
                (*frame).output.write(output);
                FrameStack::set_finished(stack, header);
                Stepped::Ended
            }
        }
    }
}

/// Drops the contents of a frame's body, unless the body is gone.
///
/// # Safety
///
/// The frame is alive, and its body, unless gone, is an `F` up to lifetimes.
#[inline(always)]
unsafe fn drop_body<Y, S, F: Future>(frame: *mut Frame<Y, S, F>) {
    // SAFETY: the frame is alive. Unless the status says that the body is gone, the body is there;
    // it is not from now on.
    unsafe {
        let status = Header::status(&raw mut (*frame).header);
        if !mem::replace(&mut *status, BodyStatus::GONE).is_gone() {
            (*frame).body.drop();
        }
    }
}

/// Drops all frames, innermost first, without recursion.
///
/// # Safety
///
/// `stack` is alive, its own body is an `F`, and it is not run again.
unsafe fn drop_frames<Y, S, F: Future>(stack: *mut FrameStack<Y, S>) {
    /// Goes on after a destructor has panicked.
    struct Rest<Y, S, F: Future>(*mut FrameStack<Y, S>, PhantomData<F>);
    impl<Y, S, F: Future> Drop for Rest<Y, S, F> {
        fn drop(&mut self) {
            // SAFETY: the function that made this guard was called with the same stack, under the
            // same contract. It goes no further, because a destructor has panicked in it.
            unsafe { drop_frames::<Y, S, F>(self.0) };
        }
    }

    // SAFETY: `stack` is alive, and its own body is an `F` (contract). The stack is not empty.
    unsafe {
        while !FrameStack::top(stack).is_null() {
            let rest = Rest::<Y, S, F>(stack, PhantomData);
            drop_top::<Y, S, F>(stack);
            mem::forget(rest);
        }
    }
}

/// Takes the innermost frame off the list and drops its body.
///
/// # Safety
///
/// `stack` is alive and its stack is not empty; if the top has no `step`, its body is an `F`.
#[inline(always)]
unsafe fn drop_top<Y, S, F: Future>(stack: *mut FrameStack<Y, S>) {
    // SAFETY: `top` is alive, and `step`, if there, is of its body's type (invariants of `stack`).
    // It is off the list before a destructor runs, so that a panic does not find it there.
    unsafe {
        let top = FrameStack::top(stack);
        FrameStack::pop(stack, top);
        let drop_it: Step<Y, S> = Header::step(top).unwrap_or(step::<Y, S, F>);
        drop_it(top, ptr::null_mut(), None);
    }
}

/// Takes the output of a frame whose body has ended.
///
/// # Safety
///
/// The frame is alive, its body's output was an `F::Output` and was not taken before.
#[inline(always)]
unsafe fn take_output<Y, S, F: Future>(frame: *mut Frame<Y, S, F>) -> F::Output {
    // SAFETY: the frame is alive, and its output is there (contract). The field is at the same place for
    // every body, because `repr(C)` puts it after the header.
    unsafe { (*frame).output.assume_init_read() }
}

/// Pushes a frame for a body that has not begun, and makes it the innermost.
///
/// # Safety
///
/// The body that runs has received these frames. It is the `top` of their `stack`. Everything that
/// the code borrows stays borrowed until the frame has ended or was dropped.
#[cfg(feature = "alloc")]
#[inline(always)]
pub(crate) unsafe fn push<Y, S, C: Code>(frames: &Frames<Y, S>, code: C) {
    let stack = frames.stack();
    // SAFETY: `stack` is alive; the block has the layout of the frame that is written to it, and
    // stays until `pop`. The step is of the body's type.
    unsafe {
        let block = FrameStack::allocate(stack, Layout::new::<Frame<Y, S, C::Future>>());
        let header = FrameStack::header(stack, step_of::<Y, S, C::Future>(stack, frames.own()));
        Frame::init(block.cast::<Frame<Y, S, C::Future>>(), header, code);
        FrameStack::push(stack, block.cast());
    }
}

/// Pushes a frame like [`push`], from the place of its code.
///
/// # Safety
///
/// The contract of [`push`]. The code is there, and is not used again, not even dropped.
#[cfg(all(feature = "alloc", feature = "stream"))]
#[inline(always)]
pub(crate) unsafe fn push_from<Y, S, C: Code>(frames: &Frames<Y, S>, code: *mut C) {
    let stack = frames.stack();
    // SAFETY: `stack` is alive; the block has the layout of the frame that is written to it, and
    // stays until `pop`. The step is of the body's type. The code is there, and is not used again
    // (contract).
    unsafe {
        let block = FrameStack::allocate(stack, Layout::new::<Frame<Y, S, C::Future>>());
        let header = FrameStack::header(stack, step_of::<Y, S, C::Future>(stack, frames.own()));
        Frame::init_from(block.cast::<Frame<Y, S, C::Future>>(), header, code);
        FrameStack::push(stack, block.cast());
    }
}

/// Takes the pushed frame that has just ended off the frame stack: its output.
///
/// # Safety
///
/// `stack` is alive, and `finished` is a frame made by [`push`] with a body of this `F::Output`.
#[cfg(feature = "alloc")]
#[inline(always)]
pub(crate) unsafe fn pop<Y, S, F: Future>(stack: *mut FrameStack<Y, S>) -> F::Output {
    // SAFETY: the output of `finished` is there (invariant of `stack`), and its block is the last
    // block taken, because every frame that it had pushed has ended before it.
    unsafe {
        let frame = FrameStack::take_finished(stack).cast();
        let output = take_output::<Y, S, F>(frame);
        FrameStack::free(stack, frame.cast());
        output
    }
}

/// Takes back the frame that was pushed last and has not run, and drops its body.
///
/// # Safety
///
/// `stack` is alive, and its `top` was made by [`push`]; if it has no `step`, its body is an `F`.
#[cfg(feature = "alloc")]
#[cold]
#[inline(never)]
pub(crate) unsafe fn take_back<Y, S, F: Future>(stack: *mut FrameStack<Y, S>) {
    // SAFETY: `stack` is alive. Its `top` was made by `push`, and has an `F` as its body if it has no
    // `step` (contract). The block goes to waste until the block below it is given back.
    unsafe { drop_top::<Y, S, F>(stack) };
}
