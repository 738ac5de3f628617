//! Delegation to a generator that becomes a frame: the futures that wait for such a frame.
//!
//! The child's borrows must outlast its time on the frame stack, although the future that waits for
//! the child does not hold them. They do, because of the place of these futures. Only
//! `Runtime::enter` makes them, from a `Frames` of `Runtime::frames`, and by the contract of
//! `Promise` the body that runs awaits them at once and directly. So from the push to the end of the
//! child the body is suspended right there, and everything that the child borrows from it is alive
//! and unchanged. If the stack drops the frames before that end, it drops the child first.

use core::future::Ready;
use core::marker::PhantomData;
use core::pin::Pin;
use core::task::{Context, Poll};

use crate::delegate::forward::step_child;
use crate::delegate::source::{FromGenerator, Source};
use crate::engine::code::Code;
use crate::engine::frame_stack::{FrameStack, Frames};
use crate::engine::slot::Slot;
use crate::engine::tree::{self, PushMark};
use crate::engine::type_id::unit;
use crate::generator::body::{Body, Tree};
use crate::generator::boxed::{BoxGen, Erased, InPlace, LocalBoxGen, OnHeap};
use crate::generator::lazy::Gen;
use crate::generator::on_stack::OnStack;
use crate::generator::resume::Resumable;
use crate::protocol::coroutine::CoroutineState;
use crate::protocol::misuse::{abandoned_yield, foreign_handle};

/// Whether a child that was pushed has ended.
enum Progress {
    Running,
    Ended,
    /// The child must be taken back; then this panics, saying why.
    Misused(fn() -> !),
}

/// Looks for a frame that has ended in the stack of the running body.
///
/// Always inlined, because passing the context to a real call would force it into memory.
///
/// # Safety
///
/// Called by the body that `stack` is the stack of, while it runs.
#[inline(always)]
unsafe fn progress<Y, S>(stack: *mut FrameStack<Y, S>, cx: &Context<'_>) -> Progress {
    let Some(slot) = Slot::<Y, S>::of_context(cx) else { return Progress::Misused(foreign_handle) };
    // SAFETY: the slot is alive (invariant of `slot`). The slot and `stack` belong to the running
    // body (contract).
    unsafe {
        if (*slot).has_item() {
            Progress::Misused(abandoned_yield)
        } else if FrameStack::has_finished(stack) {
            Progress::Ended
        } else {
            Progress::Running
        }
    }
}

/// Waits for a child that was moved onto the frame stack. Holds nothing of the child's size.
///
/// The frame's body is the `F`, or a [`ForwardFrame`] whose generator's body is an `F`.
#[must_use = "a delegation does nothing unless awaited"]
pub struct AwaitFrame<Y, S, F> {
    stack: *mut FrameStack<Y, S>,
    /// Makes this as `Send` as the child, whose type the frame stack forgets.
    child: PhantomData<F>,
    _mark: PushMark,
}

// SAFETY: the pointer leads to the stack of the generator that this is a part of, wherever that has
// been moved to (a running stack stays in place).
unsafe impl<Y, S, F: Send> Send for AwaitFrame<Y, S, F> {}
// SAFETY: nothing takes it by shared reference.
unsafe impl<Y, S, F: Sync> Sync for AwaitFrame<Y, S, F> {}

impl<Y, S, C: Code> AwaitFrame<Y, S, C> {
    /// Pushes the code of a child that was not started.
    #[inline(always)]
    pub(crate) fn new(child: C, frames: &Frames<Y, S>) -> Self {
        // SAFETY: the body that runs is the top of the frame stack: it has just been given
        // `frames`. It stays suspended until the child has ended, and is dropped after it (contract
        // of `Promise`).
        unsafe { tree::push(frames, child) };
        AwaitFrame { stack: frames.stack(), child: PhantomData, _mark: PushMark }
    }

    /// Pushes a child that was not started, from the place of the body that was made of its code.
    ///
    /// # Safety
    ///
    /// The body is there, and is not used again, not even dropped.
    #[cfg(feature = "stream")]
    #[inline(always)]
    pub(crate) unsafe fn of_body(child: *mut C::Future, frames: &Frames<Y, S>) -> Self {
        // SAFETY: the body that runs is the top of the frame stack: it has just been given
        // `frames`. It stays suspended until the child has ended, and is dropped after it (contract
        // of `Promise`). The child's body is there, and is not used again (contract).
        unsafe { tree::push_from(frames, child) };
        AwaitFrame { stack: frames.stack(), child: PhantomData, _mark: PushMark }
    }
}

impl<Y, S, F: Code> Future for AwaitFrame<Y, S, F> {
    type Output = F::Output;

    #[inline(always)]
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<F::Output> {
        let stack = self.stack;
        // SAFETY: this is awaited by the body that was given `stack`, directly (contract of
        // `Promise`).
        match unsafe { progress(stack, cx) } {
            Progress::Running => Poll::Pending,
            // SAFETY: the frame that has ended is the frame for which this future was made: frames
            // end innermost first, and the body that awaits it was suspended since (contract of
            // `Promise`).
            Progress::Ended => Poll::Ready(unsafe { tree::pop::<Y, S, F::Future>(stack) }),
            Progress::Misused(panic) => {
                // SAFETY: the body is resumed by its driver only, so this is the first poll,
                // straight after the push: the child is the top, and has not run. A `ForwardFrame`
                // always has a `step`.
                unsafe { tree::take_back::<Y, S, F::Future>(stack) };
                panic()
            }
        }
    }
}

/// A future that waits for a frame.
pub trait AwaitsFrame<Y, S>: Future {
    /// The stack of the frame.
    fn stack(&self) -> *mut FrameStack<Y, S>;
}

impl<Y, S, F: Code> AwaitsFrame<Y, S> for AwaitFrame<Y, S, F> {
    #[inline(always)]
    fn stack(&self) -> *mut FrameStack<Y, S> {
        self.stack
    }
}

impl<Y, S, P: Boxed<Y, S>> AwaitsFrame<Y, S> for AwaitBoxedFrame<Y, S, P> {
    #[inline(always)]
    fn stack(&self) -> *mut FrameStack<Y, S> {
        self.stack
    }
}

/// The body of a frame that steps a generator which keeps its own place and stack: a generator
/// that was started before, or a boxed leaf.
///
/// With `PROPAGATES`, the body below ends when the generator has ended with an error.
pub struct ForwardFrame<G, const PROPAGATES: bool = false> {
    generator: G,
}

impl<G: Resumable, const PROPAGATES: bool> Future for ForwardFrame<G, PROPAGATES> {
    type Output = G::Return;

    /// Steps the generator once, and passes its item on to the slot, or its last error to the body
    /// below.
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<G::Return> {
        // SAFETY: nothing in it is structurally pinned: generators that can be moved are `Unpin`.
        let this = unsafe { self.get_unchecked_mut() };
        let slot: Option<*mut Slot<G::Item, G::Resume>> = Slot::of_context(cx);
        let Some(slot) = slot else { foreign_handle() };
        // SAFETY: the slot is alive (invariant of `slot`). It is of these types, since this type is
        // made by `push_forward` only, for a stack of these types. No reference to it is held while
        // the generator runs. An item is thrown to the frame stack of the slot, whose top is this
        // frame, because the driver polls no other frame.
        unsafe {
            match step_child(&mut this.generator, Slot::take_arg(slot)) {
                CoroutineState::Yielded(item) => {
                    if PROPAGATES && this.generator.has_failed() {
                        match (Slot::throw(slot, item), unit()) {
                            (None, Some(output)) => return Poll::Ready(output),
                            _ => unreachable!("the body below has a place for the error"),
                        }
                    }
                    Slot::set_item(slot, item);
                    Poll::Pending
                }
                CoroutineState::Complete(output) => Poll::Ready(output),
            }
        }
    }
}

/// Pushes a frame that steps `generator`.
///
/// # Safety
///
/// The body that runs has received these frames. It is the `top` of their `stack`. Everything that
/// the generator borrows stays borrowed until the frame has ended or was dropped. With
/// `PROPAGATES`, the body adds a place for the error of the frame before the frame runs.
#[cold]
#[inline(never)]
unsafe fn push_forward<G: Resumable, const PROPAGATES: bool>(
    frames: &Frames<G::Item, G::Resume>,
    generator: G,
) {
    // SAFETY: the body that runs was given these frames, and is the `top` of their `stack`. The
    // generator's borrows last until the frame has ended or was dropped (contract).
    unsafe {
        tree::push(frames, ForwardFrame::<G, PROPAGATES> { generator });
    }
}

impl<Y, S, F: Code> FromGenerator<Gen<Y, Tree<F, S>>> {
    #[inline(always)]
    fn frame<const PROPAGATES: bool>(self, frames: &Frames<Y, S>) -> AwaitFrame<Y, S, F> {
        let mut generator = self.0;
        if let Some(Tree { code, .. }) = generator.unstarted.take() {
            return AwaitFrame::new(code, frames);
        }
        // SAFETY: the body that runs is the top of the frame stack: it has just been given
        // `frames`. It stays suspended until the child has ended, and is dropped after it
        // (contract of `Promise`).
        unsafe { push_forward::<_, PROPAGATES>(frames, generator) };
        AwaitFrame { stack: frames.stack(), child: PhantomData, _mark: PushMark }
    }
}

impl<Y, S, F: Code> Source<Y, S> for FromGenerator<Gen<Y, Tree<F, S>>> {
    type Wait = AwaitFrame<Y, S, F>;
    /// In a box, because the body that steps it may be of the same type.
    type Child = OnHeap<Y, Tree<F, S>>;

    #[inline(always)]
    fn enter(self, frames: Frames<Y, S>) -> Self::Wait {
        self.frame::<false>(&frames)
    }

    #[inline(always)]
    fn enter_propagating(self, frames: Frames<Y, S>) -> Self::Wait {
        self.frame::<true>(&frames)
    }

    #[inline(always)]
    fn into_child(self) -> Self::Child {
        self.0.on_heap()
    }
}

/// A boxed generator: it can be a frame where it is.
pub trait Boxed<Y, S> {
    type Return;
    type Target: InPlace<Y, S, Self::Return> + ?Sized;

    /// The generator, in the box.
    fn place(&mut self) -> Pin<&mut Self::Target>;
}

/// Waits for a boxed child, which is a frame where it is, or which a frame steps.
#[must_use = "a delegation does nothing unless awaited"]
pub struct AwaitBoxedFrame<Y, S, P> {
    stack: *mut FrameStack<Y, S>,
    /// The child, unless it was moved into a [`ForwardFrame`].
    child: Option<P>,
    _mark: PushMark,
}

// SAFETY: the pointer leads to the stack of the generator that this is a part of, wherever that has
// been moved to (a running stack stays in place). The child is `Send`, in the box here and in the
// frame that steps it.
unsafe impl<Y, S, P: Send> Send for AwaitBoxedFrame<Y, S, P> {}
// SAFETY: nothing takes it by shared reference.
unsafe impl<Y, S, P: Sync> Sync for AwaitBoxedFrame<Y, S, P> {}

impl<Y, S, P: Boxed<Y, S>> AwaitBoxedFrame<Y, S, P> {
    /// Pushes the child where it is, or gives it back.
    #[inline(always)]
    pub(crate) fn in_place(mut child: P, frames: &Frames<Y, S>) -> Result<Self, P> {
        let stack = frames.stack();
        // SAFETY: the body that runs is the top of the frame stack: it has just been given
        // `frames`. It stays suspended until the child has ended, and is dropped after it (contract
        // of `Promise`). The box that is a frame stays with this future, which outlives the frame.
        if unsafe { child.place().push(stack) } {
            Ok(AwaitBoxedFrame { stack, child: Some(child), _mark: PushMark })
        } else {
            Err(child)
        }
    }

    #[inline(always)]
    fn new<const PROPAGATES: bool>(child: P, frames: &Frames<Y, S>) -> Self
    where
        P: Resumable<Item = Y, Resume = S>,
    {
        match Self::in_place(child, frames) {
            Ok(wait) => wait,
            Err(child) => {
                // SAFETY: the body that runs is the top of the frame stack: it has just been given
                // `frames`. It stays suspended until the child has ended, and is dropped after it
                // (contract of `Promise`).
                unsafe { push_forward::<_, PROPAGATES>(frames, child) };
                AwaitBoxedFrame { stack: frames.stack(), child: None, _mark: PushMark }
            }
        }
    }
}

/// The body of a [`ForwardFrame`] with this output, as far as its place in a frame goes.
type AnyForward<R> = Ready<R>;

impl<Y, S, P: Boxed<Y, S>> Future for AwaitBoxedFrame<Y, S, P> {
    type Output = P::Return;

    /// Ready once the child's frame has ended, with the child's output.
    #[inline(always)]
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<P::Return> {
        // SAFETY: nothing in it is structurally pinned; the child stays in its box.
        let this = unsafe { self.get_unchecked_mut() };
        // SAFETY: this is awaited by the body that was given `stack`, directly (contract of
        // `Promise`).
        match unsafe { progress(this.stack, cx) } {
            Progress::Running => Poll::Pending,
            // SAFETY: the frame that has ended is this child's: frames end innermost first, and the
            // body that awaits this was suspended since (contract of `Promise`).
            Progress::Ended => Poll::Ready(unsafe {
                match &mut this.child {
                    Some(child) => {
                        FrameStack::take_finished(this.stack);
                        child.place().take_output()
                    }
                    None => tree::pop::<Y, S, AnyForward<P::Return>>(this.stack),
                }
            }),
            Progress::Misused(panic) => {
                // SAFETY: the body is resumed by its driver only, so this is the first poll,
                // straight after the push: the child is the top, and has not run. A child in its
                // box is dropped there.
                unsafe {
                    match this.child {
                        Some(_) => {
                            FrameStack::pop(this.stack, FrameStack::top(this.stack));
                        }
                        // A `ForwardFrame` always has a `step`.
                        None => tree::take_back::<Y, S, AnyForward<P::Return>>(this.stack),
                    }
                }
                panic()
            }
        }
    }
}

macro_rules! boxed_source {
    ($([$($generics:tt)*] $generator:ty, $resume:ty, $returns:ty, $target:ty;)*) => {$(
        impl<$($generics)*> Boxed<Y, $resume> for $generator {
            type Return = $returns;
            type Target = $target;

            #[inline(always)]
            fn place(&mut self) -> Pin<&mut $target> {
                <$generator>::place(self)
            }
        }

        impl<$($generics)*> Source<Y, $resume> for FromGenerator<$generator> {
            type Wait = AwaitBoxedFrame<Y, $resume, $generator>;
            type Child = $generator;

            #[inline(always)]
            fn enter(self, frames: Frames<Y, $resume>) -> Self::Wait {
                AwaitBoxedFrame::new::<false>(self.0, &frames)
            }

            #[inline(always)]
            fn enter_propagating(self, frames: Frames<Y, $resume>) -> Self::Wait {
                AwaitBoxedFrame::new::<true>(self.0, &frames)
            }

            #[inline(always)]
            fn into_child(self) -> Self::Child {
                self.0
            }
        }
    )*};
}

boxed_source! {
    [Y, B: Body<Y>] OnHeap<Y, B>, B::Resume, B::Return, OnStack<Y, B>;
    ['a, Y, S, R] BoxGen<'a, Y, S, R>, S, R, dyn Erased<Y, S, R> + Send + 'a;
    ['a, Y, S, R] LocalBoxGen<'a, Y, S, R>, S, R, dyn Erased<Y, S, R> + 'a;
}
