//! The frame of a [`Tree`](crate::Tree) and the driver that runs its frame stack.
//!
//! A `yield from` to another tree pushes the child as a frame and suspends its own body; the driver
//! then polls the child directly, until it ends and the body below is polled again. So an item costs
//! one poll of one body at any depth, the native stack does not grow, and dropping walks a list.
//!
//! This module is the only one that polls or drops frames' bodies.

#[cfg(feature = "alloc")]
use core::alloc::Layout;
use core::any::TypeId;
use core::marker::{PhantomData, PhantomPinned};
#[cfg(all(feature = "alloc", feature = "stream"))]
use core::mem::ManuallyDrop;
use core::mem::{self, MaybeUninit};
use core::panic::{RefUnwindSafe, UnwindSafe};
use core::pin::Pin;
use core::ptr;
use core::task::{Poll, Waker};

use crate::body::co::{abandoned_yield, foreign_await};
#[cfg(feature = "alloc")]
use crate::delegate::source::Frames;
use crate::engine::code::{Code, Placed};
use crate::engine::frame_stack::{Header, Root, Step};
use crate::engine::slot::{CHECKED, Slot};
use crate::engine::status::Registered;
use crate::engine::type_id;
use crate::generator::body::{self, Polled};
use crate::protocol::coroutine::needs_value;

/// A body on a frame stack.
#[repr(C)]
pub(crate) struct Frame<Y, S, F: Future> {
    /// First, so that a pointer to the header is a pointer to the frame.
    header: Header<Y, S>,
    /// There from the end of the body until it is taken. Before the body, so that its place does
    /// not depend on the body's type.
    output: MaybeUninit<F::Output>,
    /// There until `registered` is [`GONE`](Registered::GONE).
    body: Placed<F>,
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
        // SAFETY: the fields may be written (contract). All of them are, but for the output, which need not be there, and
        // those that have no size.
        unsafe {
            (&raw mut (*frame).header).write(header);
            Placed::init(&raw mut (*frame).body, code);
        }
    }
}

/// A tree's body in its final place, with the frame stack that it is the outermost frame of.
pub struct TreeFrame<Y, S, C: Code> {
    root: Root<Y, S>,
    frame: Frame<Y, S, C::Future>,
}

impl<Y, S, C: Code + UnwindSafe> UnwindSafe for TreeFrame<Y, S, C> {}
impl<Y, S, C: Code + RefUnwindSafe> RefUnwindSafe for TreeFrame<Y, S, C> {}

impl<Y, S, C: Code> TreeFrame<Y, S, C> {
    /// Whether the body may push frames. One that does holds a future that waits for them, and a body is aligned
    /// for whatever it holds; this is known when code is generated, so what delegates to leaves and iterators
    /// only is compiled like a leaf.
    const PUSHES: bool = align_of::<C::Future>() >= align_of::<PushMark>();

    #[inline(always)]
    pub(crate) fn init(frame: &mut MaybeUninit<Self>, code: C) {
        let frame = frame.as_mut_ptr();
        let header = Header { step: None, below: ptr::null_mut(), registered: Registered::NEW };
        // SAFETY: the fields of the frame may be written, and both of them are.
        unsafe {
            (&raw mut (*frame).root).write(Root::new(type_id::of::<C::Future>()));
            Frame::init(&raw mut (*frame).frame, header, code);
        }
    }
}

#[cfg(all(feature = "alloc", feature = "stream"))]
impl<Y, S, C: Code> TreeFrame<Y, S, C> {
    /// Takes the body out, before it was started.
    #[inline(always)]
    pub(crate) fn into_unstarted(self) -> C::Future {
        assert!(self.frame.header.registered.is_new(), "a tree that was started stays where it is");
        let this = ManuallyDrop::new(self);
        // SAFETY: the status of the body is new, so the body is there. It has not run, so it is not pinned and the frame stack is
        // empty: nothing else is left to drop. It is read once, because `this` is not used again.
        unsafe { ptr::read(&raw const this.frame.body) }.into_inner()
    }
}

/// What a future that waits for a frame holds: nothing, but of an alignment that few other things have.
#[derive(Clone, Copy)]
#[repr(align(16))]
pub(crate) struct PushMark;

// SAFETY: `push` returns true after linking the frame in.
unsafe impl<Y, S, C: Code> body::Frame<Y, S, C::Output> for TreeFrame<Y, S, C> {
    const DROPS_ENDED: bool = Self::PUSHES;
    const DROPS_PANICKED: bool = Self::PUSHES || mem::needs_drop::<S>() || mem::needs_drop::<Y>();

    #[inline(always)]
    unsafe fn status(frame: *mut Self) -> *mut Registered {
        // SAFETY: the memory belongs to a frame (contract).
        unsafe { &raw mut (*frame).frame.header.registered }
    }

    #[inline(always)]
    unsafe fn poll(
        self: Pin<&mut Self>,
        arg: Option<S>,
        task: *const Waker,
    ) -> Polled<Y, C::Output> {
        // SAFETY: nothing is moved out of it.
        let this = unsafe { self.get_unchecked_mut() };
        let root = &raw mut this.root;
        let frame = &raw mut this.frame;
        if !Self::PUSHES {
            // SAFETY: the frame is pinned, and its body has not ended (contract).
            return unsafe { poll_alone(frame, root, arg, task) };
        }
        // SAFETY: both stay in place from the first call on, since the tree is pinned. The body has
        // not ended (contract), so the stack is only empty before the first call. Once it is empty
        // again, the frame that ended last is the tree's own, and its output is taken once.
        unsafe {
            if (*root).top.is_null() {
                Root::link::<C::Future>(root, frame.cast());
            }
            if !task.is_null() {
                (*root).task = task;
            }
            if let Some(item) = run::<Y, S, C::Future>(root, arg) {
                return Polled::Yielded(item);
            }
            if !(*root).top.is_null() {
                if !(*frame).header.registered.is_new() {
                    return Polled::Waiting;
                }
                // Not started, so in no list: it may yet be pushed onto another stack.
                (*root).top = ptr::null_mut();
                return Polled::Unstarted;
            }
            (*root).finished = ptr::null_mut();
            Polled::Complete(take_output(frame))
        }
    }

    unsafe fn push(self: Pin<&mut Self>, root: *mut Root<Y, S>) -> bool {
        // SAFETY: the frame is pinned and was not started (contract), so it is in no list.
        unsafe {
            let frame = &raw mut self.get_unchecked_mut().frame;
            Root::link::<C::Future>(root, frame.cast());
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
        let root = &raw mut self.root;
        let frame = &raw mut self.frame;
        // SAFETY: the frames from `top` on are alive; when none is left, all memory is unused. The
        // tree's own body is still there if it was never started.
        unsafe {
            if Self::PUSHES {
                #[cfg(feature = "alloc")]
                let _memory = Release(root);
                drop_frames::<Y, S, C::Future>(root);
            }
            drop_body::<Y, S, C::Future>(frame);
        }
    }
}

/// Runs the body of a tree that pushes nothing.
///
/// # Safety
///
/// `frame` is alive and pinned, and its body has not ended; `root` and `task` as for a [`Slot`].
#[inline(always)]
unsafe fn poll_alone<Y, S, F: Future>(
    frame: *mut Frame<Y, S, F>,
    root: *mut Root<Y, S>,
    arg: Option<S>,
    task: *const Waker,
) -> Polled<Y, F::Output> {
    // SAFETY: the body is there, pinned, and polled by nobody else (contract).
    unsafe {
        let registered = &raw mut (*frame).header.registered;
        let mut slot = Slot::new(registered, root, Some(type_id::of::<F>()), arg, task);
        match slot.poll(Pin::new_unchecked(&mut *(*frame).body.get())) {
            Poll::Pending => match slot.item {
                Some(item) => Polled::Yielded(item),
                None if (*frame).header.registered.is_new() => Polled::Unstarted,
                None if task.is_null() => Polled::Misused(foreign_await),
                None => Polled::Waiting,
            },
            Poll::Ready(output) => {
                if CHECKED && slot.item.is_some() {
                    return Polled::Misused(abandoned_yield);
                }
                Polled::Complete(output)
            }
        }
    }
}

/// Frees the frames' memory, also when a destructor panics.
#[cfg(feature = "alloc")]
struct Release<Y, S>(*mut Root<Y, S>);

#[cfg(feature = "alloc")]
impl<Y, S> Drop for Release<Y, S> {
    fn drop(&mut self) {
        // SAFETY: made by `TreeFrame::drop`, which has dropped all frames by now.
        unsafe {
            (*self.0).chunks.release();
        }
    }
}

/// Runs the frames of `root`, whose own body is an `F`, until one yields (`Some`), or the outermost
/// has ended or needs a value to be started with, or the innermost waits for a future (`None`).
///
/// # Safety
///
/// `root` is alive, its stack is not empty, and nobody else uses it meanwhile. Its `task` is null or
/// alive.
#[inline(always)]
unsafe fn run<Y, S, F: Future>(root: *mut Root<Y, S>, mut arg: Option<S>) -> Option<Y> {
    loop {
        // SAFETY: `root` is alive.
        let top = unsafe { (*root).top };
        // SAFETY: `top` is a live frame, and `step` is of its body's type; where there is none, that
        // is `C` up to lifetimes (invariants of `stack`).
        let item = unsafe {
            match (*top).step {
                None => poll_frame::<Y, S, F>(top, root, Some(type_id::of::<F>()), arg.take()),
                Some(step) => step(top, root, arg.take()),
            }
        };
        if item.is_some() {
            return item;
        }
        // SAFETY: `root` is alive.
        let now = unsafe { (*root).top };
        if now.is_null() {
            return None;
        }
        if now == top {
            // SAFETY: `top` is still a live frame.
            match unsafe { ((*top).registered.is_new(), (*top).below.is_null()) } {
                (true, true) => return None,
                (true, false) => needs_value(),
                // SAFETY: `root` is alive.
                _ if unsafe { (*root).task.is_null() } => foreign_await(),
                _ => return None,
            }
        }
    }
}

/// The [`Step`] of frames whose body is an `F`.
///
/// # Safety
///
/// `header` is the header of a frame whose body is an `F` up to lifetimes and has not ended. If
/// `root` is not null, the frame is its `top` and nobody else uses the two meanwhile.
#[inline(always)]
pub(crate) unsafe fn step<Y, S, F: Future>(
    header: *mut Header<Y, S>,
    root: *mut Root<Y, S>,
    arg: Option<S>,
) -> Option<Y> {
    if root.is_null() {
        // SAFETY: the body is there (contract).
        unsafe { drop_body(header.cast::<Frame<Y, S, F>>()) };
        return None;
    }
    // SAFETY: the contract of this function.
    unsafe { poll_frame::<Y, S, F>(header, root, None, arg) }
}

/// Polls the body of a frame and returns its item, if it yields one.
///
/// # Safety
///
/// `header` is the header of a frame whose body is an `F` up to lifetimes and has not ended. The frame is the `top` of `root`, and
/// nobody else uses the two meanwhile. `own`, if it is there, is the `own` of `root`.
#[inline(always)]
unsafe fn poll_frame<Y, S, F: Future>(
    header: *mut Header<Y, S>,
    root: *mut Root<Y, S>,
    own: Option<TypeId>,
    arg: Option<S>,
) -> Option<Y> {
    let frame = header.cast::<Frame<Y, S, F>>();
    // SAFETY: the frame is alive; its body is there, in its final place (frames never move), and
    // polled by nobody else. Of its header only `registered` is written during the poll, through the slot.
    // A child may have been linked in above by then.
    unsafe {
        let registered = &raw mut (*header).registered;
        let mut slot = Slot::new(registered, root, own, arg, (*root).task);
        match slot.poll(Pin::new_unchecked(&mut *(*frame).body.get())) {
            Poll::Pending => slot.item,
            Poll::Ready(output) => {
                if CHECKED && slot.item.is_some() {
                    abandoned_yield();
                }
                // Off the list first: a panic in a destructor must not find it there.
                (*root).top = (*header).below;
                drop_body(frame);
                (*frame).output.write(output);
                (*root).finished = header;
                None
            }
        }
    }
}

/// Drops what a frame's body holds, unless it is gone.
///
/// # Safety
///
/// The frame is alive, and its body, unless gone, is an `F` up to lifetimes.
#[inline(always)]
unsafe fn drop_body<Y, S, F: Future>(frame: *mut Frame<Y, S, F>) {
    // SAFETY: the frame is alive. Unless the status says that the body is gone, the body is there; it is not from now on.
    unsafe {
        if !mem::replace(&mut (*frame).header.registered, Registered::GONE).is_gone() {
            (*frame).body.drop();
        }
    }
}

/// Drops all frames, innermost first, without recursion.
///
/// # Safety
///
/// `root` is alive, its own body is an `F`, and it is not run again.
unsafe fn drop_frames<Y, S, F: Future>(root: *mut Root<Y, S>) {
    /// Goes on after a destructor has panicked.
    struct Rest<Y, S, F: Future>(*mut Root<Y, S>, PhantomData<F>);
    impl<Y, S, F: Future> Drop for Rest<Y, S, F> {
        fn drop(&mut self) {
            // SAFETY: the function that made this guard was called with the same root, under the same contract. It goes no further,
            // because a destructor has panicked in it.
            unsafe { drop_frames::<Y, S, F>(self.0) };
        }
    }

    // SAFETY: by contract; the stack is not empty.
    unsafe {
        while !(*root).top.is_null() {
            let rest = Rest::<Y, S, F>(root, PhantomData);
            drop_top::<Y, S, F>(root);
            mem::forget(rest);
        }
    }
}

/// Takes the innermost frame off the list and drops its body.
///
/// # Safety
///
/// `root` is alive and its stack is not empty; if the top has no `step`, its body is an `F`.
#[inline(always)]
unsafe fn drop_top<Y, S, F: Future>(root: *mut Root<Y, S>) {
    // SAFETY: `top` is alive, and `step`, if there, is of its body's type (invariants of `stack`).
    // It is off the list before a destructor runs, so that a panic does not find it there.
    unsafe {
        let top = (*root).top;
        (*root).top = (*top).below;
        let drop_it: Step<Y, S> = (*top).step.unwrap_or(step::<Y, S, F>);
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
    // SAFETY: by contract. The field is at the same place whatever the body is: `repr(C)` lays it
    // after the header.
    unsafe { (*frame).output.assume_init_read() }
}

/// Pushes a frame for a body that has not begun, and makes it the innermost.
///
/// # Safety
///
/// The body that runs was given these frames. It is the `top` of their `root`. Everything that the code borrows stays borrowed until
/// the frame has ended or was dropped.
#[cfg(feature = "alloc")]
#[inline(always)]
pub(crate) unsafe fn push<Y, S, C: Code>(&Frames { root, own }: &Frames<Y, S>, code: C) {
    // SAFETY: `root` is alive; the block has the layout of the frame that is written to it, and stays until `pop`.
    unsafe {
        let block = (*root).chunks.push(Layout::new::<Frame<Y, S, C::Future>>());
        Frame::init(
            block.cast::<Frame<Y, S, C::Future>>(),
            Root::header::<C::Future>(root, own),
            code,
        );
        (*root).top = block.cast();
    }
}

/// Takes the pushed frame that has just ended off the frame stack: its output.
///
/// # Safety
///
/// `root` is alive, and `finished` is a frame made by [`push`] with a body of this `F::Output`.
#[cfg(feature = "alloc")]
#[inline(always)]
pub(crate) unsafe fn pop<Y, S, F: Future>(root: *mut Root<Y, S>) -> F::Output {
    // SAFETY: the output of `finished` is there (invariant of `stack`), and its block is the last
    // one taken: whatever it had pushed has ended before it.
    unsafe {
        let frame = mem::replace(&mut (*root).finished, ptr::null_mut()).cast();
        let output = take_output::<Y, S, F>(frame);
        (*root).chunks.pop(frame.cast());
        output
    }
}

/// Takes back the frame that was pushed last and has not run, and drops its body.
///
/// # Safety
///
/// `root` is alive, and its `top` was made by [`push`]; if it has no `step`, its body is an `F`.
#[cfg(feature = "alloc")]
#[cold]
#[inline(never)]
pub(crate) unsafe fn take_back<Y, S, F: Future>(root: *mut Root<Y, S>) {
    // SAFETY: by contract. The block goes to waste until the one below it is given back.
    unsafe { drop_top::<Y, S, F>(root) };
}
