//! Generators in their final place: pinned on the stack, or in a box.
//!
//! This module owns the life cycle: a frame is resumed only while it has neither ended nor
//! panicked, and once it has, it is dropped before anybody else sees the generator.

use core::fmt;
use core::mem::{self, ManuallyDrop, MaybeUninit};
use core::pin::Pin;
use core::ptr;
use core::task::Waker;

#[cfg(all(feature = "alloc", feature = "stream"))]
use crate::Tree;
use crate::body::{Body, Frame, Polled};
#[cfg(all(feature = "alloc", feature = "stream"))]
use crate::code::Code;
use crate::{CoroutineState, GenState};

/// A generator that stays where it is pinned: no allocation, and as fast as a hand-written iterator.
///
/// Made by [`Gen::on_stack`](crate::Gen::on_stack). Once pinned, it is an `Iterator`. (The frame
/// stack of a generator that delegates to trees is allocated, as everywhere.)
///
/// ```
/// use core::pin::pin;
/// use gen_core::generators;
///
/// generators! {
///     gen fn squares(n: u64) -> u64 {
///         for i in 0..n { yield i * i; }
///     }
/// }
///
/// let mut sum = 0;
/// for square in pin!(squares(4).on_stack()) {
///     sum += square;
/// }
/// assert_eq!(sum, 14);
/// ```
#[must_use = "generators are lazy and do nothing unless iterated or resumed"]
pub struct OnStack<Y, B: Body<Y>> {
    place: Place<Y, B>,
}

enum Place<Y, B: Body<Y>> {
    Here(B::Frame),
    Done,
}

// SAFETY: a generator on the stack holds the frame of a body, which holds the parts of `B`. Those are `Send` if `B` is (contract of
// `Code`). This is written out, so that the compiler does not look into the parts of every generator among the arguments.
unsafe impl<Y, B: Body<Y> + Send> Send for OnStack<Y, B> {}
// SAFETY: a shared reference gives the state only, and the parts of the frame are `Sync` if `B` is (contract of `Code`).
unsafe impl<Y, B: Body<Y> + Sync> Sync for OnStack<Y, B> {}

/// Ends a generator whose body has panicked.
struct EndOnPanic<'a, Y, B: Body<Y>>(&'a mut Place<Y, B>);

impl<'a, Y, B: Body<Y>> EndOnPanic<'a, Y, B> {
    /// Gives the place back: the body has not panicked.
    #[inline(always)]
    fn into_place(self) -> &'a mut Place<Y, B> {
        let guard = ManuallyDrop::new(self);
        // SAFETY: the guard is not used again, and its destructor does not run.
        unsafe { ptr::read(&raw const guard.0) }
    }
}

impl<Y, B: Body<Y>> Drop for EndOnPanic<'_, Y, B> {
    #[inline]
    fn drop(&mut self) {
        if B::Frame::DROPS_PANICKED {
            *self.0 = Place::Done;
        } else {
            // SAFETY: the panic came out of the body, so the frame has nothing left to drop (contract of `DROPS_PANICKED`).
            unsafe { end_without_drop(self.0) };
        }
    }
}

/// Ends a generator whose frame has nothing to drop. The optimiser cannot know that it has not: the frame's drop glue is a call
/// that is given the frame's address, and then nothing of the frame stays in registers.
///
/// This is a function of its own, because a build without optimisation has a copy of the frame's size where `Done` is written.
///
/// # Safety
///
/// The frame has nothing to drop.
#[inline]
unsafe fn end_without_drop<Y, B: Body<Y>>(place: *mut Place<Y, B>) {
    // SAFETY: `place` was made of a reference. To forget the frame is to drop it, because it has nothing to drop (contract).
    unsafe { place.write(Place::Done) };
}

/// Drops the frame of a generator that has been misused, and panics.
#[cold]
#[inline(never)]
fn end_misused<Y, B: Body<Y>>(place: &mut Place<Y, B>, panic: fn() -> !) -> ! {
    *place = Place::Done;
    panic()
}

impl<Y, B: Body<Y>> OnStack<Y, B> {
    #[inline(always)]
    pub(crate) fn new(body: B) -> Self {
        let mut frame = MaybeUninit::uninit();
        B::init(body, &mut frame);
        // SAFETY: `init` has written the whole frame. `Body` is sealed, and its two implementations do so.
        OnStack { place: Place::Here(unsafe { frame.assume_init() }) }
    }

    /// A generator whose body, if there is one, was not started.
    #[inline(always)]
    pub(crate) fn of(body: Option<B>) -> Self {
        match body {
            Some(body) => Self::new(body),
            None => OnStack { place: Place::Done },
        }
    }

    /// What the generator is doing: see [`GenState`].
    ///
    #[doc = include_str!("state.md")]
    #[must_use]
    pub fn state(&self) -> GenState {
        match &self.place {
            Place::Here(frame) if frame.is_started() => GenState::Suspended,
            Place::Here(_) => GenState::Created,
            Place::Done => GenState::Done,
        }
    }

    /// Runs to the next yield or to the end; gives the argument back when the end was reached
    /// before, or when there was none and it needs one to be started with.
    #[inline(always)]
    pub(crate) fn advance(
        self: Pin<&mut Self>,
        arg: Option<B::Resume>,
    ) -> Result<CoroutineState<Y, B::Return>, Option<B::Resume>> {
        // SAFETY: the task is null.
        match unsafe { self.poll(arg, ptr::null()) } {
            Ok(Polled::Yielded(item)) => Ok(CoroutineState::Yielded(item)),
            Ok(Polled::Complete(output)) => Ok(CoroutineState::Complete(output)),
            Ok(Polled::Unstarted) => Err(None),
            Ok(Polled::Misused(panic)) => panic(),
            Ok(Polled::Waiting) => unreachable!("without a task it does not wait"),
            Err(arg) => Err(arg),
        }
    }

    /// Runs it as far as it goes; gives the argument back when the end was reached before.
    ///
    /// # Safety
    ///
    /// `task` is null or alive.
    #[inline(always)]
    pub(crate) unsafe fn poll(
        self: Pin<&mut Self>,
        arg: Option<B::Resume>,
        task: *const Waker,
    ) -> Result<Polled<Y, B::Return>, Option<B::Resume>> {
        // SAFETY: nothing is moved out of it: the frame is dropped in place, or forgotten when it has nothing to drop.
        let guard = EndOnPanic(unsafe { &mut self.get_unchecked_mut().place });
        let step = match guard.0 {
            // SAFETY: the frame is pinned with `self`. It has neither ended nor panicked, because it would be gone then.
            Place::Here(frame) => unsafe { Pin::new_unchecked(frame).poll(arg, task) },
            Place::Done => return Err(arg),
        };
        match step {
            Polled::Complete(_) if B::Frame::DROPS_ENDED => *guard.into_place() = Place::Done,
            // SAFETY: the body has ended, so the frame has nothing left to drop (contract of `DROPS_ENDED`).
            Polled::Complete(_) => unsafe { end_without_drop(guard.into_place()) },
            Polled::Misused(panic) => end_misused(guard.into_place(), panic),
            _ => mem::forget(guard),
        }
        Ok(step)
    }
}

#[cfg(all(feature = "alloc", feature = "stream"))]
impl<Y, F: Code, S> OnStack<Y, Tree<F, S>> {
    /// The body of a generator that was not started.
    #[inline(always)]
    pub(crate) fn into_unstarted(self) -> (F::Future, MaybeUninit<F::Args>) {
        match self.place {
            Place::Here(frame) => frame.into_unstarted(),
            Place::Done => unreachable!("it was not started, so it has not ended"),
        }
    }
}

#[cfg(feature = "alloc")]
mod pushed {
    use super::{Body, Frame, OnStack, Pin, Place};
    use crate::stack::Root;

    impl<Y, B: Body<Y>> OnStack<Y, B> {
        /// Makes the generator's frame the top of another generator's stack, if it can be.
        ///
        /// # Safety
        ///
        /// If the result is true, it stays in place until `root` has run it to its end (then
        /// `take_output` is called once) or dropped it, and is not resumed.
        pub(crate) unsafe fn push(self: Pin<&mut Self>, root: *mut Root<Y, B::Resume>) -> bool {
            // SAFETY: nothing is moved out of it.
            match unsafe { &mut self.get_unchecked_mut().place } {
                // SAFETY: the frame is pinned with `self` and was not started; the rest is the
                // caller's promise.
                Place::Here(frame) if !frame.is_started() => unsafe {
                    Pin::new_unchecked(frame).push(root)
                },
                _ => false,
            }
        }

        /// The return value of a pushed frame.
        ///
        /// # Safety
        ///
        /// The frame was pushed, has ended, and this was not called before.
        pub(crate) unsafe fn take_output(self: Pin<&mut Self>) -> B::Return {
            // SAFETY: nothing is moved out of it.
            match unsafe { &mut self.get_unchecked_mut().place } {
                // SAFETY: the frame is pinned with `self`; the rest is the caller's promise.
                Place::Here(frame) => unsafe { Pin::new_unchecked(frame).take_output() },
                Place::Done => unreachable!("a pushed frame is not resumed, so it is here"),
            }
        }
    }
}

impl<Y, B: Body<Y>> fmt::Debug for OnStack<Y, B> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("OnStack").field("state", &self.state()).finish_non_exhaustive()
    }
}
