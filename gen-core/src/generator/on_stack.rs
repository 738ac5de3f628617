//! Generators in their final place: pinned on the stack, or in a box.
//!
//! This module owns the life cycle: a frame is resumed only while it has neither ended nor
//! panicked, and once it has, it is dropped before anybody else sees the generator.

use core::mem::{self, MaybeUninit};
use core::pin::Pin;
use core::ptr;
use core::task::Waker;

#[cfg(all(feature = "alloc", feature = "stream"))]
use crate::engine::code::Code;
use crate::engine::code::is_large;
use crate::engine::frame::{Frame, Polled};
use crate::engine::status::BodyStatus;
use crate::generator::body::Body;
#[cfg(all(feature = "alloc", feature = "stream"))]
use crate::generator::body::Tree;
use crate::protocol::coroutine::{Advanced, CoroutineState, GenState};
use crate::protocol::debug::debug_opaque;

/// A generator that stays where it is pinned, without a box.
///
/// Made by [`Gen::on_stack`](crate::Gen::on_stack). Once pinned, it is an `Iterator`. A generator
/// that delegates to trees still allocates its frame stack.
///
/// The body of a generator is pinned while it runs. So a `for` loop in it needs no `pin!`:
///
/// ```
/// use gen_core::{Body, Gen, generators};
///
/// generators! {
///     gen fn countdown(n: u32) -> u32 {
///         for i in (1..=n).rev() { yield i; }
///     }
///
///     gen fn doubled(items: Gen<u32, impl Body<u32, Resume = ()>>) -> u32 {
///         for item in items.on_stack() { yield 2 * item; }
///     }
/// }
///
/// assert!(doubled(countdown(3)).eq([6, 4, 2]));
/// ```
///
/// Elsewhere, and where another macro sees the loop, a macro pins it:
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
#[must_use = "generators are lazy and do nothing unless iterated or resumed; in a generator, `yield from` them"]
pub struct OnStack<Y, B: Body<Y>> {
    /// The status in it is always there. The rest is there unless the status is
    /// [`DONE`](BodyStatus::DONE).
    frame: MaybeUninit<B::Frame>,
}

// The two are written out, so that the compiler does not look into the parts of every generator
// among the arguments.

// SAFETY: a generator on the stack holds a frame with the parts of `B`, which are `Send` if `B` is
// (contract of `Code`). A tree's frame also owns frames whose types are erased, but the future that
// waits for each of them mentions its body's type.
unsafe impl<Y, B: Body<Y> + Send> Send for OnStack<Y, B> {}
// SAFETY: a shared reference gives the state only, and the parts of the frame are `Sync` if `B` is
// (contract of `Code`).
unsafe impl<Y, B: Body<Y> + Sync> Sync for OnStack<Y, B> {}

impl<Y, B: Body<Y>> Drop for OnStack<Y, B> {
    #[inline(always)]
    fn drop(&mut self) {
        if !self.status().is_done() {
            // SAFETY: the status says that the frame is there. It is not used again.
            unsafe { self.frame.assume_init_drop() };
        }
    }
}

/// The item of a step that has a value to start with, and no task.
macro_rules! item {
    ($polled:expr) => {
        match $polled {
            Polled::Yielded(item) => Some(item),
            Polled::Complete(_) => None,
            Polled::NeedsValue => unreachable!("it has a value to be started with"),
            Polled::Misused(panic) => panic(),
            Polled::Waiting => unreachable!("without a task it does not wait"),
        }
    };
}

/// Ends a generator whose body has panicked.
struct EndOnPanic<'a, Y, B: Body<Y>>(&'a mut OnStack<Y, B>);

impl<Y, B: Body<Y>> Drop for EndOnPanic<'_, Y, B> {
    #[inline]
    fn drop(&mut self) {
        if B::Frame::DROPS_PANICKED {
            self.0.end();
        } else {
            // SAFETY: the panic came out of the body, so the frame has nothing left to drop
            // (contract of `DROPS_PANICKED`).
            unsafe { self.0.end_without_drop() };
        }
    }
}

impl<Y, B: Body<Y>> OnStack<Y, B> {
    /// Makes a generator of a body that was not started, or of no body.
    #[cfg(feature = "alloc")]
    #[inline(always)]
    pub(crate) fn of(body: Option<B>) -> Self {
        let mut place = MaybeUninit::uninit();
        Self::init(&mut place, body);
        // SAFETY: `init` has written it. It is read once, because `place` is not used again.
        // (Without optimisation, `assume_init` would copy it twice more.)
        unsafe { place.as_ptr().read() }
    }

    /// Writes a generator to its final place, with a body that was not started, or without a body.
    #[inline(always)]
    pub(crate) fn init(place: &mut MaybeUninit<Self>, body: Option<B>) {
        // SAFETY: an `OnStack` is the memory of a frame. The status is written in any case.
        unsafe {
            let frame = &raw mut (*place.as_mut_ptr()).frame;
            match body {
                Some(body) => B::init(body, &mut *frame),
                None => B::Frame::status(frame.cast()).write(BodyStatus::DONE),
            }
        }
    }

    /// Writes a generator to its final place, from the place of a body that was not started.
    ///
    /// # Safety
    ///
    /// The body is there, and is not used again, not even dropped.
    #[inline(always)]
    pub(crate) unsafe fn init_from(place: &mut MaybeUninit<Self>, body: *mut B) {
        // SAFETY: an `OnStack` is the memory of a frame. The body is there, and is not used again
        // (contract).
        unsafe { B::init_from(body, &mut (*place.as_mut_ptr()).frame) };
    }

    /// Makes a generator like [`of`](Self::of), of a body that is taken out of its place.
    #[inline(always)]
    pub(crate) fn of_taken(body: &mut Option<B>) -> Self {
        let mut place = MaybeUninit::uninit();
        Self::init_taken(&mut place, body);
        // SAFETY: `init_taken` has written it. It is read once, because `place` is not used again.
        unsafe { place.as_ptr().read() }
    }

    /// Writes a generator to its final place like [`init`](Self::init), with a body that is taken
    /// out of its place.
    #[inline(always)]
    pub(crate) fn init_taken(place: &mut MaybeUninit<Self>, body: &mut Option<B>) {
        if is_large::<B>() { Self::init_large(place, body) } else { Self::init_small(place, body) }
    }

    /// Writes a generator with a body that is passed by value.
    #[cfg_attr(debug_assertions, inline)]
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn init_small(place: &mut MaybeUninit<Self>, body: &mut Option<B>) {
        Self::init(place, body.take());
    }

    /// Writes a generator with a body that goes from place to place.
    #[inline(never)]
    fn init_large(place: &mut MaybeUninit<Self>, body: &mut Option<B>) {
        // SAFETY: the body is there, and is not used again: its place is overwritten without being
        // dropped. Nothing panics before that, because the code of a body only makes the body.
        // Without a body, the status is all that is there. An `OnStack` is the memory of a frame.
        unsafe {
            match body {
                Some(code) => {
                    Self::init_from(place, code);
                    ptr::write(body, None);
                }
                None => B::Frame::status(place.as_mut_ptr().cast()).write(BodyStatus::DONE),
            }
        }
    }

    #[inline(always)]
    fn status(&self) -> BodyStatus {
        // SAFETY: the status is always there. Nothing is written through the pointer.
        unsafe { B::Frame::status(self.frame.as_ptr().cast_mut()).read() }
    }

    /// Whether it has ended.
    #[cfg(feature = "stream")]
    #[inline(always)]
    pub(crate) fn is_done(&self) -> bool {
        self.status().is_done()
    }

    /// Drops the frame.
    #[inline]
    fn end(&mut self) {
        /// Says that the frame is gone, also when a destructor panics.
        struct Done(*mut BodyStatus);
        impl Drop for Done {
            #[inline(always)]
            fn drop(&mut self) {
                // SAFETY: the status is always there.
                unsafe { self.0.write(BodyStatus::DONE) };
            }
        }
        // SAFETY: a generator is ended only while its frame is there, and the status says
        // afterwards that it is gone.
        unsafe {
            let _done = Done(B::Frame::status(self.frame.as_mut_ptr()));
            self.frame.assume_init_drop();
        }
    }

    /// Ends a generator whose frame has nothing to drop. The optimiser cannot know that it has not:
    /// the frame's drop glue is a call that receives the frame's address, and then nothing of the
    /// frame stays in registers.
    ///
    /// # Safety
    ///
    /// The frame has nothing to drop.
    #[inline(always)]
    unsafe fn end_without_drop(&mut self) {
        // SAFETY: the status is always there. To forget the frame is to drop it, because it has
        // nothing to drop (contract).
        unsafe { B::Frame::status(self.frame.as_mut_ptr()).write(BodyStatus::DONE) };
    }

    /// Drops the frame of a generator that has been misused, and panics.
    #[cold]
    #[inline]
    fn end_misused(&mut self, panic: fn() -> !) -> ! {
        self.end();
        panic()
    }

    /// The state of the generator: see [`GenState`].
    ///
    #[doc = include_str!("../doc/state.md")]
    #[must_use]
    pub fn state(&self) -> GenState {
        match self.status() {
            status if status.is_done() => GenState::Done,
            status if status.is_new() => GenState::Created,
            _ => GenState::Suspended,
        }
    }

    /// Whether it has ended with an error, which was its last item.
    #[inline(always)]
    pub(crate) fn has_failed(&self) -> bool {
        self.status().has_failed()
    }

    /// Runs to the next yield or to the end.
    #[inline(always)]
    pub(crate) fn advance(self: Pin<&mut Self>, arg: Option<B::Resume>) -> Advanced<Y, B::Return> {
        if self.status().is_done() {
            return None;
        }
        // SAFETY: it has not ended.
        unsafe { self.advance_present(arg) }
    }

    /// Advances a generator that has not ended.
    ///
    /// # Safety
    ///
    /// The generator is not done.
    #[inline(always)]
    pub(crate) unsafe fn advance_present(
        self: Pin<&mut Self>,
        arg: Option<B::Resume>,
    ) -> Advanced<Y, B::Return> {
        // SAFETY: the task is null, and the generator is not done (contract).
        match unsafe { self.poll_present(arg, ptr::null()) } {
            Polled::Yielded(item) => Some(CoroutineState::Yielded(item)),
            Polled::Complete(output) => Some(CoroutineState::Complete(output)),
            Polled::NeedsValue => None,
            Polled::Misused(panic) => panic(),
            Polled::Waiting => unreachable!("without a task it does not wait"),
        }
    }

    /// Runs to the next yield, and gives its item, or to the end.
    #[inline(always)]
    pub(crate) fn next_item(self: Pin<&mut Self>, arg: B::Resume) -> Option<Y> {
        if self.status().is_done() {
            return None;
        }
        // SAFETY: it has not ended.
        unsafe { self.next_present(arg) }
    }

    /// The next item of a generator that has not ended.
    ///
    /// The items of an iterator do not come by `advance`, because an `Option` of the item alone is
    /// smaller: the `Option` of a reference is one word.
    ///
    /// # Safety
    ///
    /// The generator is not done.
    #[inline(always)]
    pub(crate) unsafe fn next_present(self: Pin<&mut Self>, arg: B::Resume) -> Option<Y> {
        // SAFETY: the task is null, and the generator is not done (contract).
        let polled = unsafe { self.poll_present(Some(arg), ptr::null()) };
        item!(polled)
    }

    /// As `next_present`, in a function of its own, which the optimiser goes through before it
    /// decides whether to inline it.
    ///
    /// It does not call `next_present`, because rustc would put such a call into the caller before the
    /// optimiser sees it.
    ///
    /// # Safety
    ///
    /// The generator is not done.
    #[cfg(feature = "alloc")]
    #[inline]
    pub(crate) unsafe fn next_apart(self: Pin<&mut Self>, arg: B::Resume) -> Option<Y> {
        // SAFETY: the task is null, and the generator is not done (contract).
        let polled = unsafe { self.poll_present(Some(arg), ptr::null()) };
        item!(polled)
    }

    /// Polls a generator that has not ended.
    ///
    /// # Safety
    ///
    /// The generator is not done. `task` is null or alive.
    #[inline(always)]
    pub(crate) unsafe fn poll_present(
        self: Pin<&mut Self>,
        arg: Option<B::Resume>,
        task: *const Waker,
    ) -> Polled<Y, B::Return> {
        // SAFETY: nothing is moved out of it: the frame is dropped in place, or forgotten when it
        // has nothing to drop.
        let this = unsafe { self.get_unchecked_mut() };
        let step = {
            let guard = EndOnPanic(this);
            // SAFETY: the frame is there, and is pinned with `self`. It has neither ended nor
            // panicked, because the generator would be done then.
            let step =
                unsafe { Pin::new_unchecked(guard.0.frame.assume_init_mut()).poll(arg, task) };
            mem::forget(guard);
            step
        };
        match step {
            Polled::Complete(_) if B::Frame::DROPS_ENDED => this.end(),
            // SAFETY: the body has ended, so the frame has nothing left to drop (contract of
            // `DROPS_ENDED`).
            Polled::Complete(_) => unsafe { this.end_without_drop() },
            Polled::Misused(panic) => this.end_misused(panic),
            _ => {}
        }
        step
    }
}

#[cfg(all(feature = "alloc", feature = "stream"))]
impl<Y, F: Code, S> OnStack<Y, Tree<F, S>> {
    /// The place of the body of a generator that was not started. Whoever moves the body out
    /// forgets this generator, because nothing else in it is left to drop.
    #[inline(always)]
    pub(crate) fn unstarted(&mut self) -> *mut F::Future {
        assert_eq!(self.state(), GenState::Created, "it was started, so it stays where it is");
        // SAFETY: the frame is there, because it was not started.
        unsafe { self.frame.assume_init_mut() }.unstarted()
    }
}

#[cfg(feature = "alloc")]
mod pushed {
    use super::{Body, Frame, GenState, OnStack, Pin};
    use crate::engine::frame_stack::FrameStack;

    impl<Y, B: Body<Y>> OnStack<Y, B> {
        /// Makes the generator's frame the top of another generator's stack, if it can be.
        ///
        /// # Safety
        ///
        /// If the result is true, it stays in place until `stack` has run it to its end (then
        /// `take_output` is called once) or dropped it, and is not resumed.
        pub(crate) unsafe fn push(
            self: Pin<&mut Self>,
            stack: *mut FrameStack<Y, B::Resume>,
        ) -> bool {
            if OnStack::state(&self) != GenState::Created {
                return false;
            }
            // SAFETY: nothing is moved out of it. The frame is there, because it was not started,
            // and is pinned with `self`. It stays in place until `stack` has run it to its end or
            // dropped it (contract).
            unsafe {
                let frame = self.get_unchecked_mut().frame.assume_init_mut();
                Pin::new_unchecked(frame).push(stack)
            }
        }

        /// The return value of a pushed frame.
        ///
        /// # Safety
        ///
        /// The frame was pushed, has ended, and this was not called before.
        pub(crate) unsafe fn take_output(self: Pin<&mut Self>) -> B::Return {
            // SAFETY: nothing is moved out of it. The frame was pushed (contract), and a pushed
            // frame is not resumed, so it is there. It is pinned with `self`. It has ended, and its
            // output was not taken (contract).
            unsafe {
                let frame = self.get_unchecked_mut().frame.assume_init_mut();
                Pin::new_unchecked(frame).take_output()
            }
        }
    }
}

debug_opaque! { [Y, B: Body<Y>] OnStack<Y, B>, "OnStack", state; }
