//! Delegation to a generator that becomes a frame: the futures that wait for one.
//!
//! The child's borrows must outlast its time on the frame stack, while the future that waits for it
//! holds nothing that says so. That is upheld by where these futures can be: they are made by
//! `Runtime::enter` only, which needs a `Frames` from `Runtime::frames`, and the contract of `Promise` is that
//! they are awaited at once, directly in the body that runs. So from the push to the end of the
//! child (or the drop of its frame by its root, innermost first) the body is suspended right there,
//! and everything that the child borrows from it is alive and frozen.

use core::marker::PhantomData;
use core::pin::Pin;
use core::ptr;
use core::task::{Context, Poll};

use crate::body::co::{Lent, abandoned_yield, foreign_handle};
use crate::delegate::source::{
    Entered, Frames, FromGenerator, Nested, Source, Stepped, step_handle,
};
use crate::engine::code::Code;
use crate::engine::frame_stack::Root;
use crate::engine::slot::{CHECKED, Slot};
use crate::engine::tree;
use crate::engine::tree::PushMark;
use crate::generator::body::{Body, Tree};
use crate::generator::boxed::{BoxGen, Boxed, Erased, LocalBoxGen, OnHeap};
use crate::generator::lazy::Gen;
use crate::generator::resume::Handle;
use crate::protocol::coroutine::CoroutineState;

/// Whether a child that was pushed has ended.
enum Progress {
    Running,
    Ended,
    /// The child must be taken back; then this panics, saying why.
    Misused(fn() -> !),
}

/// Looks for a frame that has ended in the stack of the running body.
///
/// (The context must not reach a call that is not inlined, or it would have to exist in memory.)
///
/// # Safety
///
/// Called by the body that `root` is the stack of, while it runs.
#[inline(always)]
unsafe fn progress<Y, S>(root: *mut Root<Y, S>, cx: &Context<'_>) -> Progress {
    let Some(slot) = Slot::<Y, S>::of_context(cx) else { return Progress::Misused(foreign_handle) };
    // SAFETY: the slot is alive (invariant of `slot`) and, like `root`, that of the running body (contract).
    unsafe {
        if CHECKED && (*slot).item.is_some() {
            Progress::Misused(abandoned_yield)
        } else if (*root).finished.is_null() {
            Progress::Running
        } else {
            Progress::Ended
        }
    }
}

/// Waits for a child that was moved onto the frame stack. Holds nothing of the child's size.
///
/// The frame's body is the `F`, or a [`Resumed`] whose generator's body is an `F`.
#[must_use = "a delegation does nothing unless awaited"]
pub struct Pushed<Y, S, F> {
    root: *mut Root<Y, S>,
    /// Makes this as `Send` as the child, whose type the frame stack forgets.
    child: PhantomData<F>,
    _mark: PushMark,
}

// SAFETY: the pointer leads to the stack of the generator that this is a part of, wherever that has
// been moved to (a running stack stays in place).
unsafe impl<Y, S, F: Send> Send for Pushed<Y, S, F> {}
// SAFETY: nothing takes it by shared reference.
unsafe impl<Y, S, F: Sync> Sync for Pushed<Y, S, F> {}

impl<Y, S, C: Code> Pushed<Y, S, C> {
    /// Pushes a child that was not started: its code, or the body that was made of its code.
    #[inline(always)]
    pub(crate) fn new<B: Code<Future = C::Future>>(child: B, frames: &Frames<Y, S>) -> Self {
        // SAFETY: the body that runs is the top of the frame stack: it has just been given `frames`. It stays suspended until
        // the child has ended, and is dropped after it (contract of `Promise`).
        unsafe { tree::push(frames, child) };
        Pushed { root: frames.root, child: PhantomData, _mark: PushMark }
    }
}

impl<Y, S, F: Code> Future for Pushed<Y, S, F> {
    type Output = F::Output;

    #[inline(always)]
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<F::Output> {
        let root = self.root;
        // SAFETY: this is awaited by the body that was given `root`, directly (contract of `Promise`).
        match unsafe { progress(root, cx) } {
            Progress::Running => Poll::Pending,
            // SAFETY: the frame that has ended is the one that this future was made for: frames end
            // innermost first, and the body that awaits it was suspended since (contract of `Promise`).
            Progress::Ended => Poll::Ready(unsafe { tree::pop::<Y, S, F::Future>(root) }),
            Progress::Misused(panic) => {
                // SAFETY: the body is resumed by its driver only, so this is the first poll, straight
                // after the push: the child is the top, and has not run. A `Resumed` always has a
                // `step`.
                unsafe { tree::take_back::<Y, S, F::Future>(root) };
                panic()
            }
        }
    }
}

/// The body of a frame that steps a generator which keeps its own place and stack: one that was
/// started before, or a boxed leaf.
pub struct Resumed<Y, H> {
    generator: H,
    _item: PhantomData<fn(Y) -> Y>,
}

impl<Y, H: Handle<Y>> Future for Resumed<Y, H> {
    type Output = H::Return;

    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<H::Return> {
        // SAFETY: nothing in it is structurally pinned: generators that can be moved are `Unpin`.
        let this = unsafe { self.get_unchecked_mut() };
        let slot: Option<*mut Slot<Y, H::Resume>> = Slot::of_context(cx);
        let Some(slot) = slot else { foreign_handle() };
        // SAFETY: the slot is alive (invariant of `slot`). It is of these types, since this type is
        // made by `push_generator` only, for a stack of these types.
        unsafe {
            match step_handle(&mut this.generator, (*slot).arg.take()) {
                CoroutineState::Yielded(item) => {
                    (*slot).item = Some(item);
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
/// As for [`tree::push`].
#[cold]
#[inline(never)]
unsafe fn push_generator<Y, H: Handle<Y>>(frames: &Frames<Y, H::Resume>, generator: H) {
    // SAFETY: the caller's promise.
    unsafe {
        tree::push(frames, Resumed { generator, _item: PhantomData });
    }
}

impl<'co, Y: 'co, S: 'co, F: Code> Source<'co, Y, S> for FromGenerator<Gen<Y, Tree<F, S>>> {
    type Wait = Pushed<Y, S, F>;
    type Nested = Nested<Lent<'co, Y, S>, Entered<Y, Tree<F, S>>>;

    #[inline(always)]
    fn enter(self, frames: Frames<Y, S>) -> Self::Wait {
        match self.0 {
            Gen { heap: None, fresh: Some(Tree { code, .. }), .. } => Pushed::new(code, &frames),
            generator => {
                // SAFETY: the body that runs is the top of the frame stack: it has just been given `frames`. It stays suspended until
                // the child has ended, and is dropped after it (contract of `Promise`).
                unsafe { push_generator(&frames, generator) };
                Pushed { root: frames.root, child: PhantomData, _mark: PushMark }
            }
        }
    }

    #[inline(always)]
    fn nest(self, co: Lent<'co, Y, S>) -> Self::Nested {
        Nested::new(co, Entered::new(self.0))
    }
}

/// Waits for a boxed child, which is a frame where it is, or is stepped by one.
#[must_use = "a delegation does nothing unless awaited"]
pub struct PushedBox<Y, S, P> {
    root: *mut Root<Y, S>,
    /// The child, unless it was moved into a [`Resumed`].
    child: Option<P>,
    _mark: PushMark,
}

// SAFETY: the pointer leads to the stack of the generator that this is a part of, wherever that has been moved to (a running
// stack stays in place). The child is `Send`, in the box here and in the frame that steps it.
unsafe impl<Y, S, P: Send> Send for PushedBox<Y, S, P> {}
// SAFETY: nothing takes it by shared reference.
unsafe impl<Y, S, P: Sync> Sync for PushedBox<Y, S, P> {}

impl<Y, S, P: Boxed<Y, Resume = S>> PushedBox<Y, S, P> {
    #[inline(always)]
    fn new(mut child: P, frames: &Frames<Y, S>) -> Self {
        let root = frames.root;
        // SAFETY: the body that runs is the top of the frame stack: it has just been given `frames`. It stays suspended until
        // the child has ended, and is dropped after it (contract of `Promise`). The box that is a frame stays with this
        // future, which outlives the frame.
        unsafe {
            if child.place().push(root) {
                PushedBox { root, child: Some(child), _mark: PushMark }
            } else {
                push_generator(frames, child);
                PushedBox { root, child: None, _mark: PushMark }
            }
        }
    }
}

impl<Y, S, P: Boxed<Y, Resume = S>> Future for PushedBox<Y, S, P> {
    type Output = P::Return;

    #[inline(always)]
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<P::Return> {
        // SAFETY: nothing in it is structurally pinned; the child stays in its box.
        let this = unsafe { self.get_unchecked_mut() };
        // SAFETY: this is awaited by the body that was given `root`, directly (contract of `Promise`).
        match unsafe { progress(this.root, cx) } {
            Progress::Running => Poll::Pending,
            // SAFETY: the frame that has ended is this child's: frames end innermost first, and the body that awaits this was
            // suspended since (contract of `Promise`).
            Progress::Ended => Poll::Ready(unsafe {
                match &mut this.child {
                    Some(child) => {
                        (*this.root).finished = ptr::null_mut();
                        child.place().take_output()
                    }
                    None => tree::pop::<Y, S, Resumed<Y, P>>(this.root),
                }
            }),
            Progress::Misused(panic) => {
                // SAFETY: the body is resumed by its driver only, so this is the first poll, straight after the push: the child
                // is the top, and has not run. A child in its box is dropped there.
                unsafe {
                    match this.child {
                        Some(_) => (*this.root).top = (*(*this.root).top).below,
                        None => tree::take_back::<Y, S, Resumed<Y, P>>(this.root),
                    }
                }
                panic()
            }
        }
    }
}

macro_rules! boxed_source {
    ($([$($generics:tt)*] $generator:ty, $resume:ty;)*) => {$(
        impl<'co, $($generics)*> Source<'co, Y, $resume> for FromGenerator<$generator> {
            type Wait = PushedBox<Y, $resume, $generator>;
            type Nested = Nested<Lent<'co, Y, $resume>, Stepped<$generator>>;

            #[inline(always)]
            fn enter(self, frames: Frames<Y, $resume>) -> Self::Wait {
                PushedBox::new(self.0, &frames)
            }

            #[inline(always)]
            fn nest(self, co: Lent<'co, Y, $resume>) -> Self::Nested {
                Nested::new(co, Stepped(self.0))
            }
        }
    )*};
}

boxed_source! {
    [Y: 'co, B: Body<Y, Resume: 'co>] OnHeap<Y, B>, B::Resume;
    ['a, Y: 'co, S: 'co, R] BoxGen<'a, Y, S, R>, S;
    ['a, Y: 'co, S: 'co, R] LocalBoxGen<'a, Y, S, R>, S;
}
