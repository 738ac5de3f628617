//! Generators in their final place: pinned on the stack, or in a box.
//!
//! This module owns the life cycle: a frame is resumed only while it has neither ended nor
//! panicked, and once it has, it is dropped before anybody else sees the generator.

use core::fmt;
use core::mem;
use core::pin::Pin;
use core::ptr;
use core::task::Waker;

#[cfg(all(feature = "alloc", feature = "stream"))]
use crate::Tree;
use crate::body::{Body, Frame, Polled};
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

/// Ends a generator: drops its frame in place.
struct Finish<'a, Y, B: Body<Y>>(&'a mut Place<Y, B>);

impl<Y, B: Body<Y>> Drop for Finish<'_, Y, B> {
    #[inline]
    fn drop(&mut self) {
        *self.0 = Place::Done;
    }
}

impl<Y, B: Body<Y>> OnStack<Y, B> {
    #[inline(always)]
    pub(crate) fn new(body: B) -> Self {
        OnStack { place: Place::Here(body.into_frame()) }
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
        // SAFETY: nothing is moved out of it: `Finish` drops the frame in place.
        let finish = Finish(unsafe { &mut self.get_unchecked_mut().place });
        let step = match finish.0 {
            // SAFETY: the frame is pinned with `self`. It has neither ended nor panicked, since
            // `finish` would have dropped it.
            Place::Here(frame) => unsafe { Pin::new_unchecked(frame).poll(arg, task) },
            Place::Done => return Err(arg),
        };
        if let Polled::Complete(_) = step {
            drop(finish);
        } else {
            mem::forget(finish);
        }
        Ok(step)
    }
}

#[cfg(all(feature = "alloc", feature = "stream"))]
impl<Y, F: Future, S> OnStack<Y, Tree<F, S>> {
    /// The body of a generator that was not started.
    #[inline(always)]
    pub(crate) fn into_unstarted(self) -> F {
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
