//! The two kinds of body, and what every body can do.
//!
//! A body is made once, by a constructor that takes a token of an expansion or of `Gen::from_fn`, and is private to its generator
//! from then on: nobody else ever polls it. The type of a body decides the type of its *frame*, the form that the body has
//! while it runs: see [`leaf`](crate::engine::leaf) and [`tree`](crate::engine::tree).

use core::fmt;
use core::marker::PhantomData;
use core::mem::MaybeUninit;
use core::pin::Pin;
use core::task::Waker;

use crate::engine::code::Code;
use crate::engine::frame_stack::Root;
use crate::engine::leaf::LeafFrame;
use crate::engine::status::Registered;
use crate::engine::tree::TreeFrame;

/// A generator's body: [`Leaf`] or [`Tree`].
///
/// It is a parameter of every generator type, `Gen<Y, B>` with `B: Body<Y>`, and names the types of
/// the values that go in and come out. The trait is sealed.
///
/// ```
/// use gen_core::{Body, Gen, generators};
///
/// generators! {
///     gen fn digits(mut n: u32) -> u32 {
///         while n > 0 { yield n % 10; n /= 10; }
///     }
/// }
///
/// fn total<B: Body<u32, Resume = (), Return = ()>>(numbers: Gen<u32, B>) -> u32 {
///     numbers.sum()
/// }
/// assert_eq!(total(digits(1234)), 10);
/// ```
pub trait Body<Y>: Sized + sealed::Sealed {
    /// What `resume` takes: the type of a `yield` expression.
    type Resume;
    /// What the body returns at its end.
    type Return;
    /// The body in its final place.
    #[doc(hidden)]
    type Frame: Frame<Y, Self::Resume, Self::Return>;

    /// Writes the whole frame, where it will lie.
    #[doc(hidden)]
    fn init(body: Self, frame: &mut MaybeUninit<Self::Frame>);
}

/// A body that runs.
///
/// # Safety
///
/// `push` returns true only if it has pushed the frame onto `root`. The two constants and `status` are what their documentation
/// says.
#[doc(hidden)]
pub unsafe trait Frame<Y, S, R> {
    /// Whether a frame whose body has ended may have something left to drop.
    const DROPS_ENDED: bool;
    /// Whether a frame may have something left to drop when a panic has left `poll`. It has if the panic came out of
    /// something else than the body: the destructor of an item or of a resume value, for example.
    const DROPS_PANICKED: bool;

    /// The place of the frame's status.
    ///
    /// # Safety
    ///
    /// `frame` points to the memory of a frame, which need not be there.
    unsafe fn status(frame: *mut Self) -> *mut Registered;

    /// Runs the body to its next yield or to its end; in an async generator, which runs in a task,
    /// also to a future that is not ready. (In a plain one `task` is null, and such a future is a
    /// mistake that panics.)
    ///
    /// # Safety
    ///
    /// The frame has neither completed nor panicked; `task` is null or alive.
    unsafe fn poll(self: Pin<&mut Self>, arg: Option<S>, task: *const Waker) -> Polled<Y, R>;

    /// Makes a frame that was not started the top of another generator's frame stack, if its body
    /// is of the kind that can.
    ///
    /// # Safety
    ///
    /// The frame was not started. If the result is true, it stays in place until `root` has run it
    /// to its end (then `take_output` is called once) or dropped it.
    unsafe fn push(self: Pin<&mut Self>, root: *mut Root<Y, S>) -> bool;

    /// The value that a pushed frame has returned.
    ///
    /// # Safety
    ///
    /// The frame was pushed, has ended, and its output was not taken before.
    unsafe fn take_output(self: Pin<&mut Self>) -> R;
}

/// How far a body has run.
#[doc(hidden)]
#[allow(missing_debug_implementations, reason = "seen by nobody")]
pub enum Polled<Y, R> {
    Yielded(Y),
    Complete(R),
    /// It needs a value to be started with and was not given one: nothing has changed.
    Unstarted,
    /// A future that it awaits is not ready.
    Waiting,
    /// The body did what it must not do, and is suspended: the caller drops the frame, and then calls this function.
    Misused(fn() -> !),
}

/// The body of a generator that contains no `yield from` to a generator that may itself delegate.
///
/// It needs no frame stack. `F` is the body's [`Code`], whose type has no name.
///
/// ```
/// use gen_core::{Code, Gen, Leaf, gen_block};
///
/// fn first<F: Code<Output = ()>>(mut generator: Gen<u32, Leaf<F>>) -> Option<u32> {
///     generator.next()
/// }
/// assert_eq!(first(gen_block! { yield 1; }), Some(1));
/// ```
#[must_use]
pub struct Leaf<F, S = ()> {
    pub(crate) code: F,
    pub(crate) _resume: PhantomData<fn(S) -> S>,
}

/// The body of a generator that may delegate with `yield from`, to any depth at constant cost.
///
/// It has a frame stack, which allocates when something is pushed to it for the first time. Every
/// `gen fn` in a trait has this type, so that trait and implementations agree.
///
/// ```
/// use gen_core::{Code, Gen, Tree, gen_block};
///
/// fn first<F: Code<Output = ()>>(mut generator: Gen<u32, Tree<F>>) -> Option<u32> {
///     generator.next()
/// }
/// assert_eq!(first(gen_block! { yield from [1, 2]; }), Some(1));
/// ```
#[must_use]
pub struct Tree<F, S = ()> {
    pub(crate) code: F,
    pub(crate) _resume: PhantomData<fn(S) -> S>,
}

impl<Y, F: Code, S> Body<Y> for Leaf<F, S> {
    type Resume = S;
    type Return = F::Output;
    type Frame = LeafFrame<Y, S, F>;

    #[inline(always)]
    fn init(body: Self, frame: &mut MaybeUninit<Self::Frame>) {
        LeafFrame::init(frame, body.code);
    }
}

impl<Y, F: Code, S> Body<Y> for Tree<F, S> {
    type Resume = S;
    type Return = F::Output;
    type Frame = TreeFrame<Y, S, F>;

    #[inline(always)]
    fn init(body: Self, frame: &mut MaybeUninit<Self::Frame>) {
        TreeFrame::init(frame, body.code);
    }
}

impl<F, S> fmt::Debug for Leaf<F, S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Leaf").finish_non_exhaustive()
    }
}

impl<F, S> fmt::Debug for Tree<F, S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Tree").finish_non_exhaustive()
    }
}

mod sealed {
    pub trait Sealed {}

    use crate::engine::code::Code;

    // Of code only: for any other `F`, another crate could implement `Body`.
    impl<F: Code, S> Sealed for super::Leaf<F, S> {}
    impl<F: Code, S> Sealed for super::Tree<F, S> {}
}
