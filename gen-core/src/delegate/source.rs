//! The delegation rule: how a body delegates to the items of its operand.
//!
//! `yield_from_source` gives the source for the type of the items, and the source gives the future
//! that waits for the end:
//!
//! - an unstarted tree, on its own or boxed, becomes a frame: `AwaitFrame`, `AwaitBoxedFrame`
//!   (framed.rs);
//! - anything else is stepped by its future, `Forward` (forward.rs), where it is: leaves,
//!   iterators, generators that were started before.
//!
//! In a body without a token of its slot a `yield from` expands to
//! `Runtime::enter(Runtime::frames(..).await, ..).await`. In the tokens of other macros the safe
//! form `Runtime::at(..).nest(.., &mut co).await` is used, which always nests.

use core::iter::{Empty, empty};
use core::marker::PhantomData;
use core::mem::MaybeUninit;
use core::pin::Pin;
use core::ptr;
use core::task::{Context, Poll};

use crate::body::own_yield::YieldSite;
use crate::body::tokens::{BodyToken, SlotToken};
use crate::delegate::kind::{Delegation, NotIterable, Text};
use crate::delegate::operand::{AnyCoroutine, Delegate, Iterated};
use crate::engine::code::Code;
use crate::engine::frame_stack::Frames;
use crate::engine::slot::{Invariant, Slot};
use crate::generator::body::{Body, Leaf, Tree};
#[cfg(feature = "alloc")]
use crate::generator::boxed::{BoxGen, LocalBoxGen, OnHeap};
use crate::generator::lazy::Gen;
use crate::generator::on_stack::OnStack;
use crate::generator::resume::Resumable;
use crate::protocol::coroutine::{Coroutine, CoroutineState};

/// An operand that yields `Y` and takes `S`. The kind `K` says what to check of it.
#[must_use = "an operand does nothing unless it is delegated to"]
pub struct YieldFrom<Y, S, T, K = Delegation> {
    pub(crate) source: T,
    _types: Invariant<Y, S>,
    _kind: PhantomData<fn() -> K>,
}

impl<Y, S, T, K> YieldFrom<Y, S, T, K> {
    #[inline(always)]
    pub(crate) fn new(source: T) -> Self {
        YieldFrom { source, _types: PhantomData, _kind: PhantomData }
    }
}

/// An operand that is a generator.
pub struct FromGenerator<G>(pub(crate) G);

/// An operand that is any iterable.
pub struct FromIterable<I>(pub(crate) I);

/// An operand that is a generator whose kind of body is unknown.
pub struct FromBody<G>(pub(crate) G);

/// An operand that is any coroutine.
pub struct FromCoroutine<C>(pub(crate) C);

/// The fallback of `yield_from_source`, for items of a type that is not known to be a frame.
pub trait IntoSource: Sized {
    /// The type of the items.
    type Item;
    /// The type of the values that are sent in.
    type Resume;
    /// The items, wrapped as a source.
    type Source;

    /// Chooses how to delegate, by the type of the items.
    fn yield_from_source(self) -> YieldFrom<Self::Item, Self::Resume, Self::Source>;
}

impl<I: Iterator> IntoSource for Delegate<Iterated<I>> {
    type Item = I::Item;
    type Resume = ();
    type Source = FromIterable<I>;

    #[inline(always)]
    fn yield_from_source(self) -> YieldFrom<I::Item, (), FromIterable<I>> {
        YieldFrom::new(FromIterable(self.0.0))
    }
}

impl<Y, B: Body<Y>> IntoSource for Delegate<Gen<Y, B>> {
    type Item = Y;
    type Resume = B::Resume;
    type Source = FromBody<Gen<Y, B>>;

    #[inline(always)]
    fn yield_from_source(self) -> YieldFrom<Y, B::Resume, FromBody<Gen<Y, B>>> {
        YieldFrom::new(FromBody(self.0))
    }
}

impl<C> Delegate<AnyCoroutine<C>> {
    /// Delegates to a coroutine of an unknown type.
    #[inline(always)]
    pub fn yield_from_source<S>(self) -> YieldFrom<C::Yield, S, FromCoroutine<C>>
    where
        C: Coroutine<S>,
    {
        YieldFrom::new(FromCoroutine(self.0.0))
    }
}

impl<T> Delegate<NotIterable<T>> {
    /// A source of anything: the check of its kind fails.
    pub fn yield_from_source<Y, S>(
        self,
    ) -> YieldFrom<Y, S, FromIterable<Empty<Y>>, NotIterable<T>> {
        YieldFrom::new(FromIterable(empty()))
    }
}

impl<T> Delegate<Text<T>> {
    /// A source of anything: the check of its kind fails.
    pub fn yield_from_source<Y, S>(self) -> YieldFrom<Y, S, FromIterable<Empty<Y>>, Text<T>> {
        YieldFrom::new(FromIterable(empty()))
    }
}

macro_rules! generator_source {
    ($([$($generics:tt)*] $generator:ty, $resume:ty;)*) => {$(
        impl<$($generics)*> Delegate<$generator> {
            /// Chooses how to delegate, by the operand's type.
            #[inline(always)]
            pub fn yield_from_source(self) -> YieldFrom<Y, $resume, FromGenerator<$generator>> {
                YieldFrom::new(FromGenerator(self.0))
            }
        }
    )*};
}

impl<'g, G: Resumable> Delegate<&'g mut G> {
    /// Chooses how to delegate, by the operand's type.
    #[inline(always)]
    pub fn yield_from_source(self) -> YieldFrom<G::Item, G::Resume, FromGenerator<&'g mut G>> {
        YieldFrom::new(FromGenerator(self.0))
    }
}

/// Implements the choice of a source for the iterators that are generators.
macro_rules! iterated_source {
    ($([$($generics:tt)*] $generator:ty;)*) => {$(
        impl<$($generics)*> Delegate<Iterated<$generator>> {
            /// Chooses how to delegate, by the type of the operand's iterator.
            #[inline(always)]
            pub fn yield_from_source(self) -> YieldFrom<Y, (), FromGenerator<$generator>> {
                YieldFrom::new(FromGenerator(self.0.0))
            }
        }
    )*};
}

impl<'g, G: Resumable<Resume = ()>> Delegate<Iterated<&'g mut G>> {
    /// Chooses how to delegate, by the type of the operand's iterator.
    #[inline(always)]
    pub fn yield_from_source(self) -> YieldFrom<G::Item, (), FromGenerator<&'g mut G>> {
        YieldFrom::new(FromGenerator(self.0.0))
    }
}

generator_source! {
    [Y, F: Code, S] Gen<Y, Leaf<F, S>>, S;
    [Y, F: Code, S] Gen<Y, Tree<F, S>>, S;
    ['g, Y, B: Body<Y>] Pin<&'g mut OnStack<Y, B>>, B::Resume;
}
#[cfg(feature = "alloc")]
generator_source! {
    [Y, B: Body<Y>] OnHeap<Y, B>, B::Resume;
    ['a, Y, S, R] BoxGen<'a, Y, S, R>, S;
    ['a, Y, S, R] LocalBoxGen<'a, Y, S, R>, S;
}
iterated_source! {
    [Y, F: Code] Gen<Y, Leaf<F>>;
    [Y, F: Code] Gen<Y, Tree<F>>;
    ['g, Y, B: Body<Y, Resume = ()>] Pin<&'g mut OnStack<Y, B>>;
}
#[cfg(feature = "alloc")]
iterated_source! {
    [Y, B: Body<Y, Resume = ()>] OnHeap<Y, B>;
    ['a, Y, R] BoxGen<'a, Y, (), R>;
    ['a, Y, R] LocalBoxGen<'a, Y, (), R>;
}

impl<Y, S> Frames<Y, S> {
    /// The place in the body where the frames were obtained, and where the body awaits the future
    /// made of them.
    #[inline(always)]
    #[allow(clippy::unused_self, reason = "who has the receiver has its promise")]
    pub(crate) fn site(&self) -> YieldSite<Y, S> {
        // SAFETY: whoever has the frames has had the body's token, and so has made the promise of
        // `Promise`.
        unsafe { YieldSite::new() }
    }
}

#[allow(clippy::unused_self, reason = "who has the receiver has its promise")]
impl<Y, S> BodyToken<Y, S> {
    /// The frame stack of the running body.
    #[inline(always)]
    pub(crate) fn frames(self) -> RunningFrames<Y, S> {
        // SAFETY: whoever has the token has made the promise of `Promise`.
        RunningFrames { site: unsafe { YieldSite::new() } }
    }
}

impl<Y, S> SlotToken<Y, S> {
    /// Delegates, directly in the body that has the token.
    #[inline(always)]
    pub(crate) fn enter<D: Source<Y, S>>(self, source: D) -> Entered<Y, S, D::Wait> {
        // SAFETY: the slot is alive and of these types: whoever has the token has made the promise
        // of `Promise`, and so uses the token before the body is suspended.
        let frames = unsafe { Slot::frames(self.slot) };
        if D::IS_STEPPED {
            Entered::written(frames.site(), WriteWait { source, frames })
        } else {
            Entered::new(frames.site(), source.enter(frames))
        }
    }
}

/// Writes a `T` where it will lie.
///
/// A future that waits for a leaf is as large as the leaf. A build without optimisation copies what
/// a function returns, and has room on the native stack for each of the copies.
///
/// (These are types, and no closures, because a closure is not always inlined. The child would lie
/// in memory then.)
pub trait WriteAt<T> {
    /// Writes it; a reference to it.
    fn write_at(self, place: &mut MaybeUninit<T>) -> &mut T;
}

/// Writes a value where it will lie.
#[inline(always)]
pub(crate) fn write_at<T>(place: &mut MaybeUninit<T>, value: impl WriteAt<T>) {
    let expected = place.as_ptr();
    // Whoever has a reference to a `T` there knows that there is one.
    assert!(ptr::eq(value.write_at(place), expected), "it was written to another place");
}

/// Writes the future of a source that is stepped.
pub struct WriteWait<D, Y, S> {
    pub(crate) source: D,
    pub(crate) frames: Frames<Y, S>,
}

impl<Y, S, D: Source<Y, S>> WriteAt<D::Wait> for WriteWait<D, Y, S> {
    #[inline(always)]
    fn write_at(self, place: &mut MaybeUninit<D::Wait>) -> &mut D::Wait {
        self.source.enter_at(self.frames, place)
    }
}

/// The future that waits for the end of a delegation. It gives the body the next slot.
#[must_use = "a delegation does nothing unless awaited"]
pub struct Entered<Y, S, W> {
    site: YieldSite<Y, S>,
    wait: W,
}

impl<Y, S, W> Entered<Y, S, W> {
    #[inline(always)]
    pub(crate) fn new(site: YieldSite<Y, S>, wait: W) -> Self {
        Entered { site, wait }
    }

    /// Makes it of a future that may be large.
    #[inline(always)]
    pub(crate) fn written(site: YieldSite<Y, S>, wait: impl WriteAt<W>) -> Self {
        let mut place = MaybeUninit::<Self>::uninit();
        let entered = place.as_mut_ptr();
        // SAFETY: the fields of the place may be written, and both of them are (`write_at`). The
        // whole is read once, because `place` is not used again. (Without optimisation,
        // `assume_init` would copy it twice more.)
        unsafe {
            (&raw mut (*entered).site).write(site);
            write_at(&mut *(&raw mut (*entered).wait).cast(), wait);
            entered.read()
        }
    }
}

impl<Y, S, W: Future> Future for Entered<Y, S, W> {
    type Output = (SlotToken<Y, S>, W::Output);

    #[inline(always)]
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        // SAFETY: `wait` is structurally pinned: never moved, and without a `Drop` of ours.
        let this = unsafe { self.get_unchecked_mut() };
        // SAFETY: `wait` is pinned with `self`.
        match unsafe { Pin::new_unchecked(&mut this.wait) }.poll(cx) {
            Poll::Ready(output) => Poll::Ready((SlotToken::new(this.site.slot(cx)), output)),
            Poll::Pending => Poll::Pending,
        }
    }
}

/// The future of [`Runtime::frames`](crate::expansion::Runtime::frames): always ready.
#[must_use = "it does nothing unless awaited"]
pub struct RunningFrames<Y, S> {
    site: YieldSite<Y, S>,
}

impl<Y, S> Future for RunningFrames<Y, S> {
    type Output = Frames<Y, S>;

    #[inline(always)]
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Frames<Y, S>> {
        let slot = self.site.empty_slot(cx);
        // SAFETY: the slot is alive and of these types (`empty_slot`).
        unsafe {
            Slot::check_no_arg(slot);
            Poll::Ready(Slot::frames(slot))
        }
    }
}

/// How a body that yields `Y` and receives `S` delegates.
#[diagnostic::on_unimplemented(
    message = "values of `{S}` cannot be sent on to this",
    label = "takes values of another type"
)]
pub trait Source<Y, S>: Sized {
    /// The future that waits for the operand, which becomes a frame if it can.
    type Wait: Future;
    /// The operand, in a form that can be stepped.
    type Child: Child<Y, S>;

    /// Enters the operand, as a frame if possible.
    fn enter(self, frames: Frames<Y, S>) -> Self::Wait;

    /// Whether it is stepped where it is delegated to, and all of its state is there. Then its future
    /// may be large, and is entered by `enter_at`. (For others that would cost instructions.)
    const IS_STEPPED: bool = false;

    /// Enters an operand that is stepped, like `enter` and `enter_propagating`, but writes the future
    /// where it will lie.
    #[inline(always)]
    fn enter_at(
        self,
        frames: Frames<Y, S>,
        place: &mut MaybeUninit<Self::Wait>,
    ) -> &mut Self::Wait {
        place.write(self.enter(frames))
    }

    /// Enters it, in a body that ends by the errors of its child.
    #[inline(always)]
    fn enter_propagating(self, frames: Frames<Y, S>) -> Self::Wait {
        self.enter(frames)
    }

    /// Prepares it for being stepped.
    fn into_child(self) -> Self::Child;
}

/// An operand that [`Forward`](crate::delegate::forward::Forward) steps. The first step of an
/// operand that was not started comes without an argument.
pub trait Child<Y, S> {
    type Return;
    fn step(self: Pin<&mut Self>, arg: Option<S>) -> CoroutineState<Y, Self::Return>;

    /// Whether an error that it has just yielded ends a delegation with a `?`: a generator has
    /// ended with it. Of an operand that does not tell, each error does.
    fn has_failed(&self) -> bool;

    /// Steps the child without asking whether it has ended.
    ///
    /// # Safety
    ///
    /// No step of it has completed or panicked.
    #[inline(always)]
    unsafe fn step_on(self: Pin<&mut Self>, arg: Option<S>) -> CoroutineState<Y, Self::Return> {
        self.step(arg)
    }
}
