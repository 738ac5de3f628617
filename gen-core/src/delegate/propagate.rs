//! `yield from e?`: the errors of the operand end the delegating body.
//!
//! It expands to
//!
//! ```text
//! Runtime::enter_plain(
//!     ..,
//!     TryDelegate(e, ..).into_items().into_generator().yield_from_source(|operand| ..),
//!     __slot,
//! )
//! .await?
//! ```
//!
//! The future gives a `Result` or an `Option`, and the compiler's own `?` ends the body. The type
//! of `e` decides what an error is:
//!
//! - A generator has failed when it has ended by `?` or by `return` with an error. That error was
//!   its last item. An error that its body has yielded is an item like any other ([`Propagating`]).
//! - An iterable or a coroutine of an unknown type fails by the first error among its items.
//! - If the operand yields errors of another type, they are converted on each item
//!   ([`Converting`]).
//! - An operand that is a `Result` or an `Option` itself is opened first, and its error ends the
//!   body ([`Opened`]). The closure gives the source for its value.
//!
//! A child that is stepped tells the body that it has failed ([`Propagated`]). A child that is a
//! frame gives its error to the body that waits for it ([`Caught`]), and so the body drops its
//! locals before anybody else sees the error. Either way an error costs the same on each level, and
//! an item costs nothing more.

use core::convert::identity;
use core::iter::Empty;
#[cfg(feature = "alloc")]
use core::marker::PhantomPinned;
use core::mem::MaybeUninit;
use core::pin::Pin;
use core::task::{Context, Poll};

use crate::body::ends::Outcome;
use crate::body::own_yield::{Access, YieldSite};
use crate::delegate::forward::{CoroutineChild, Forward, Iter};
#[cfg(feature = "alloc")]
use crate::delegate::framed::{AwaitBoxedFrame, AwaitFrame, AwaitsFrame, Boxed};
use crate::delegate::kind::{Delegation, NotIterable, Text};
use crate::delegate::operand::{AnyCoroutine, Iterated, Operand, TryDelegate, no_items};
use crate::delegate::source::{
    Child, FromGenerator, FromIterable, Source, WriteAt, WriteWait, YieldFrom, write_at,
};
use crate::engine::code::Code;
use crate::engine::frame_stack::Frames;
#[cfg(feature = "alloc")]
use crate::engine::frame_stack::{Catch, FrameStack};
use crate::generator::body::{Body, Leaf, Tree};
#[cfg(feature = "alloc")]
use crate::generator::boxed::{BoxGen, LocalBoxGen, OnHeap};
use crate::generator::lazy::Gen;
use crate::generator::on_stack::OnStack;
use crate::generator::resume::Resumable;
use crate::protocol::coroutine::{Coroutine, CoroutineState};
use crate::protocol::misuse::completed;

impl<T, E, Y> TryDelegate<Result<T, E>, Y> {
    /// Keeps the operand, which is opened.
    #[inline(always)]
    pub fn into_items(self) -> Self {
        self
    }

    /// Chooses how to delegate, by the type of the value.
    #[inline(always)]
    pub fn yield_from_source<X, S, D, K>(
        self,
        source: impl FnOnce(T) -> YieldFrom<X, S, D, K>,
    ) -> YieldFrom<X, S, Opened<D, Result<(), E>>, K> {
        YieldFrom::new(match self.0 {
            Ok(operand) => Opened::Source(source(operand).source),
            Err(error) => Opened::Error(Err(error)),
        })
    }
}

impl<T, Y> TryDelegate<Option<T>, Y> {
    /// Keeps the operand, which is opened.
    #[inline(always)]
    pub fn into_items(self) -> Self {
        self
    }

    /// Chooses how to delegate, by the type of the value.
    #[inline(always)]
    pub fn yield_from_source<X, S, D, K>(
        self,
        source: impl FnOnce(T) -> YieldFrom<X, S, D, K>,
    ) -> YieldFrom<X, S, Opened<D, Option<()>>, K> {
        YieldFrom::new(match self.0 {
            Some(operand) => Opened::Source(source(operand).source),
            None => Opened::Error(None),
        })
    }
}

/// The fallback of `into_items`, for any operand that is not a generator.
pub trait IntoTryItems<K, Y>: Sized {
    /// The items.
    type Items;

    /// Turns an operand into its items.
    fn into_items(self) -> TryDelegate<Self::Items, Y>;
}

impl<T: Operand<K>, K, Y> IntoTryItems<K, Y> for TryDelegate<T, Y> {
    type Items = T::Items;

    #[inline(always)]
    fn into_items(self) -> TryDelegate<T::Items, Y> {
        TryDelegate(T::items_of(self.0), self.1)
    }
}

/// The compiler tries an operand by reference last, so this is for an operand without items.
impl<T, Y> IntoTryItems<(), Y> for &TryDelegate<T, Y> {
    type Items = NotIterable<T>;

    fn into_items(self) -> TryDelegate<NotIterable<T>, Y> {
        no_items()
    }
}

/// Implements `yield_from_source` for operands without items. The check of their kind fails.
macro_rules! no_source {
    ($([$($generics:tt)*] $kind:ty => $operand:ty;)*) => {$(
        impl<$($generics)*> TryDelegate<$kind, Y> {
            /// A source of anything.
            pub fn yield_from_source<S, D>(
                self,
                _: impl FnOnce($operand) -> D,
            ) -> YieldFrom<Y, S, Propagating<FromIterable<Empty<Y>>>, $kind> {
                no_items()
            }
        }
    )*};
}

no_source! {
    [T, Y] NotIterable<T> => T;
    [T, Y] Text<T> => T;
}

/// The fallback of `yield_from_source`, for items of a type that is no generator's, and for a
/// generator with errors of another type: the operand yields `X` and takes `S`, and the body yields
/// `Y`.
pub trait IntoTrySource<X, Y, S = ()>: Sized {
    /// The items of the operand.
    type Items;
    /// The items, wrapped as a source.
    type Source;
    /// The kind of the operand.
    type Kind;

    /// Chooses how to delegate, by the type of the items.
    fn yield_from_source<D>(
        self,
        source: impl FnOnce(Self::Items) -> D,
    ) -> YieldFrom<Y, S, Self::Source, Self::Kind>
    where
        X: Convert<Y>;
}

/// Implements `IntoTrySource` for the items of a type, which are stepped as a child.
macro_rules! try_source {
    ($([$($generics:tt)*] $items:ty => $inner:ty, $item:ty, $source:ident<$child:ty>, $kind:ty, $self:ident => $to_child:expr;)*) => {$(
        impl<$($generics)*> $crate::delegate::propagate::IntoTrySource<$item, Y>
            for $crate::delegate::operand::TryDelegate<$items, Y>
        {
            type Items = $inner;
            type Source = $source<$child, $item, Y>;
            type Kind = $kind;

            #[inline(always)]
            fn yield_from_source<D>(
                $self,
                _: impl FnOnce($inner) -> D,
            ) -> YieldFrom<Y, (), $source<$child, $item, Y>, $kind>
            where
                $item: $crate::delegate::propagate::Convert<Y>,
            {
                YieldFrom::new($source {
                    child: $to_child,
                    convert: $crate::delegate::propagate::Convert::convert,
                })
            }
        }
    )*};
}
#[cfg(feature = "stream")]
pub(crate) use try_source;

try_source! {
    [I: Iterator, Y] Iterated<I> => I, I::Item, Converting<Iter<I>>, Delegation, self => Iter(self.0.0);
    ['g, T, B: Body<T, Resume = ()>, Y] Pin<&'g mut OnStack<T, B>>
        => Pin<&'g mut OnStack<T, B>>, T, Converting<Pin<&'g mut OnStack<T, B>>>, Delegation, self => self.0;
}
#[cfg(feature = "alloc")]
try_source! {
    [T, B: Body<T, Resume = ()>, Y] Gen<T, B> => Gen<T, B>, T, Converting<Gen<T, B>>, Delegation, self => self.0;
    [T, B: Body<T, Resume = ()>, Y] OnHeap<T, B>
        => OnHeap<T, B>, T, Converting<OnHeap<T, B>>, Delegation, self => self.0;
    ['a, T, R, Y] BoxGen<'a, T, (), R>
        => BoxGen<'a, T, (), R>, T, Converting<BoxGen<'a, T, (), R>>, Delegation, self => self.0;
    ['a, T, R, Y] LocalBoxGen<'a, T, (), R>
        => LocalBoxGen<'a, T, (), R>, T, Converting<LocalBoxGen<'a, T, (), R>>, Delegation, self => self.0;
    ['g, G: Resumable<Resume = ()>, Y] &'g mut G
        => &'g mut G, G::Item, Converting<&'g mut G>, Delegation, self => self.0;
}

impl<C: Coroutine<S>, Y, S> IntoTrySource<C::Yield, Y, S> for TryDelegate<AnyCoroutine<C>, Y> {
    type Items = C;
    type Source = Converting<CoroutineChild<C>, C::Yield, Y>;
    type Kind = Delegation;

    #[inline(always)]
    fn yield_from_source<D>(self, _: impl FnOnce(C) -> D) -> YieldFrom<Y, S, Self::Source>
    where
        C::Yield: Convert<Y>,
    {
        YieldFrom::new(Converting { child: CoroutineChild(self.0.0), convert: Convert::convert })
    }
}

/// Implements `yield_from_source` for the generators whose items are of the body's item type.
macro_rules! propagating_source {
    ($([$($generics:tt)*] $generator:ty, $resume:ty;)*) => {$(
        impl<$($generics)*> TryDelegate<$generator, Y> {
            /// Chooses how to delegate, by the type of the generator.
            #[inline(always)]
            pub fn yield_from_source<D>(
                self,
                _: impl FnOnce($generator) -> D,
            ) -> YieldFrom<Y, $resume, Propagating<FromGenerator<$generator>>> {
                YieldFrom::new(Propagating(FromGenerator(self.0)))
            }
        }
    )*};
}

propagating_source! {
    [Y, F: Code, S] Gen<Y, Leaf<F, S>>, S;
    [Y, F: Code, S] Gen<Y, Tree<F, S>>, S;
    ['g, Y, B: Body<Y>] Pin<&'g mut OnStack<Y, B>>, B::Resume;
}
#[cfg(feature = "alloc")]
propagating_source! {
    [Y, B: Body<Y>] OnHeap<Y, B>, B::Resume;
    ['a, Y, S, R] BoxGen<'a, Y, S, R>, S;
    ['a, Y, S, R] LocalBoxGen<'a, Y, S, R>, S;
}

impl<'g, Y, G: Resumable<Item = Y>> TryDelegate<&'g mut G, Y> {
    /// Chooses how to delegate, by the type of the generator.
    #[inline(always)]
    pub fn yield_from_source<D>(
        self,
        _: impl FnOnce(&'g mut G) -> D,
    ) -> YieldFrom<Y, G::Resume, Propagating<FromGenerator<&'g mut G>>> {
        YieldFrom::new(Propagating(FromGenerator(self.0)))
    }
}

/// A source whose generator's errors end the body.
pub struct Propagating<D>(pub(crate) D);

/// A future of a delegation that can give the error that the child has ended with.
pub trait Propagate<Y>: Future {
    /// The future that does.
    type Propagated: Future;

    /// The future that does.
    fn propagated(self) -> Self::Propagated;

    /// As `propagated`, but writes the future of a child that is stepped where it will lie.
    #[inline(always)]
    fn propagated_at(
        _: &mut MaybeUninit<Self::Propagated>,
        _: impl WriteAt<Self>,
    ) -> &mut Self::Propagated
    where
        Self: Sized,
    {
        unreachable!("a frame is not stepped")
    }
}

impl<Y: Outcome, S, D: Source<Y, S, Wait: Propagate<Y>>> Source<Y, S> for Propagating<D> {
    type Wait = <D::Wait as Propagate<Y>>::Propagated;
    type Child = Propagated<D::Child>;

    #[inline(always)]
    fn enter(self, frames: Frames<Y, S>) -> Self::Wait {
        self.0.enter_propagating(frames).propagated()
    }

    const IS_STEPPED: bool = D::IS_STEPPED;

    #[inline(always)]
    fn enter_at(
        self,
        frames: Frames<Y, S>,
        place: &mut MaybeUninit<Self::Wait>,
    ) -> &mut Self::Wait {
        Propagate::propagated_at(place, WriteWait { source: self.0, frames })
    }

    #[inline(always)]
    fn into_child(self) -> Self::Child {
        Propagated(self.0.into_child())
    }
}

/// A child that is stepped. It completes at an error that it has ended with.
#[repr(transparent)]
pub struct Propagated<C>(pub(crate) C);

impl<C> Propagated<C> {
    #[inline(always)]
    pub(crate) fn child(self: Pin<&mut Self>) -> Pin<&mut C> {
        // SAFETY: the child is structurally pinned: never moved, and without a `Drop` of ours.
        unsafe { self.map_unchecked_mut(|this| &mut this.0) }
    }
}

/// The state of a delegation with a `?`, after a step of its child.
#[inline(always)]
pub(crate) fn outcome<T, Y: Outcome, R>(
    state: CoroutineState<T, R>,
    convert: impl FnOnce(T) -> Y,
    has_failed: impl FnOnce() -> bool,
) -> CoroutineState<Y, Y::With<R>> {
    match state {
        CoroutineState::Yielded(item) => {
            let item = convert(item);
            if item.is_error() && has_failed() {
                CoroutineState::Complete(item.into_error())
            } else {
                CoroutineState::Yielded(item)
            }
        }
        CoroutineState::Complete(output) => CoroutineState::Complete(Y::success(output)),
    }
}

impl<Y: Outcome, S, C: Child<Y, S>> Child<Y, S> for Propagated<C> {
    type Return = Y::With<C::Return>;

    #[inline(always)]
    fn step(mut self: Pin<&mut Self>, arg: Option<S>) -> CoroutineState<Y, Self::Return> {
        let state = self.as_mut().child().step(arg);
        outcome(state, identity, || self.0.has_failed())
    }

    #[inline(always)]
    unsafe fn step_on(mut self: Pin<&mut Self>, arg: Option<S>) -> CoroutineState<Y, Self::Return> {
        // SAFETY: no step of this has completed or panicked (contract), and a step of the child
        // that has completed completes this.
        let state = unsafe { self.as_mut().child().step_on(arg) };
        outcome(state, identity, || self.0.has_failed())
    }

    fn has_failed(&self) -> bool {
        false
    }
}

impl<A: Access<Item: Outcome>, C: Child<A::Item, A::Resume>> Propagate<A::Item> for Forward<A, C> {
    type Propagated = Forward<A, Propagated<C>>;

    #[inline(always)]
    fn propagated(self) -> Self::Propagated {
        let (access, child) = self.into_parts();
        Forward::new(access, Propagated(child))
    }

    #[inline(always)]
    fn propagated_at(
        place: &mut MaybeUninit<Self::Propagated>,
        wait: impl WriteAt<Self>,
    ) -> &mut Self::Propagated {
        // SAFETY: the two futures have the same layout and the same values, because `Propagated` is
        // `repr(transparent)`, and `Forward` is `repr(C)`. The place may be written, and it is
        // (`write_at`).
        unsafe {
            write_at(&mut *(&raw mut *place).cast(), wait);
            place.assume_init_mut()
        }
    }
}

#[cfg(feature = "alloc")]
impl<Y: Outcome, S, F: Code> Propagate<Y> for AwaitFrame<Y, S, F> {
    type Propagated = Caught<Y, S, Self>;

    #[inline(always)]
    fn propagated(self) -> Self::Propagated {
        Caught::new(self)
    }
}

#[cfg(feature = "alloc")]
impl<Y: Outcome, S, P: Boxed<Y, S>> Propagate<Y> for AwaitBoxedFrame<Y, S, P> {
    type Propagated = Caught<Y, S, Self>;

    #[inline(always)]
    fn propagated(self) -> Self::Propagated {
        Caught::new(self)
    }
}

/// Waits for a child that is a frame. It has the place for the error that the child ends with.
#[cfg(feature = "alloc")]
#[must_use = "a delegation does nothing unless awaited"]
pub struct Caught<Y, S, W> {
    wait: W,
    /// In the list of the stack from the first poll on, which is before the child runs.
    catch: Catch<Y, S>,
    is_listed: bool,
    /// The list has a pointer to `catch`.
    _pinned: PhantomPinned,
}

// SAFETY: the pointers in `catch` lead to places in the generator that this is a part of, wherever
// that has been moved to (a running stack stays in place). An error is in it only from the end of
// the child until the body that waits runs, or is dropped because of a panic. Both happen in the
// same call of the driver, so on the same thread. The future in it is `Send`.
#[cfg(feature = "alloc")]
unsafe impl<Y, S, W: Send> Send for Caught<Y, S, W> {}
// SAFETY: nothing takes it by shared reference, except the future in it, which is `Sync`.
#[cfg(feature = "alloc")]
unsafe impl<Y, S, W: Sync> Sync for Caught<Y, S, W> {}

#[cfg(feature = "alloc")]
impl<Y, S, W> Caught<Y, S, W> {
    #[inline(always)]
    fn new(wait: W) -> Self {
        Caught { wait, catch: Catch::new(), is_listed: false, _pinned: PhantomPinned }
    }
}

#[cfg(feature = "alloc")]
impl<Y: Outcome, S, W: AwaitsFrame<Y, S>> Future for Caught<Y, S, W> {
    type Output = Y::With<W::Output>;

    /// Adds the place for the error at the first poll, and takes the error from it when the child
    /// has ended.
    #[inline(always)]
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        // SAFETY: `wait` is structurally pinned, and `catch` stays where it is: nothing is moved
        // out of this, and it has no `Drop` of ours.
        let this = unsafe { self.get_unchecked_mut() };
        let stack = this.wait.stack();
        // SAFETY: `wait` is pinned with `self`.
        let polled = unsafe { Pin::new_unchecked(&mut this.wait) }.poll(cx);
        // SAFETY: this is awaited by the body that was given `stack`, directly (contract of
        // `Promise`), so the stack is alive. The first poll is straight after the push, so the
        // child is the innermost frame then, and `catch` is in no list. `catch` is pinned with
        // `self`, and the body stays suspended here until the child has ended, or all frames are
        // dropped. Once the child has ended, `catch` is the innermost place, because the places of
        // the child's own delegations were removed before the child could end.
        unsafe {
            match polled {
                Poll::Pending => {
                    if !this.is_listed {
                        this.is_listed = true;
                        FrameStack::add_catch(stack, &raw mut this.catch);
                    }
                    Poll::Pending
                }
                Poll::Ready(output) => {
                    let error = FrameStack::remove_catch(stack, &raw mut this.catch);
                    Poll::Ready(match error {
                        Some(error) => error.into_error(),
                        None => Y::success(output),
                    })
                }
            }
        }
    }
}

/// An operand that was a `Result` or an `Option`: the source, or the error, which is an `O`.
pub enum Opened<D, O> {
    Source(D),
    Error(O),
}

impl<Y, S, D: Source<Y, S>, O: Outcome> Source<Y, S> for Opened<D, O> {
    type Wait = AwaitOpened<D::Wait, O, true>;
    type Child = OpenedChild<D::Child, O>;

    #[inline(always)]
    fn enter(self, frames: Frames<Y, S>) -> Self::Wait {
        match self {
            Opened::Source(source) => AwaitOpened::Wait(source.enter(frames)),
            Opened::Error(error) => AwaitOpened::Error(Some(error)),
        }
    }

    #[inline(always)]
    fn into_child(self) -> Self::Child {
        match self {
            Opened::Source(source) => OpenedChild::Child(source.into_child()),
            Opened::Error(error) => OpenedChild::Error(Some(error)),
        }
    }
}

/// Waits for the source of an operand that was a `Result` or an `Option`. With `IS_AWAITED`, a body
/// awaits it at once and directly.
#[must_use = "a delegation does nothing unless awaited"]
pub enum AwaitOpened<W, O, const IS_AWAITED: bool> {
    Wait(W),
    /// There until the first poll.
    Error(Option<O>),
}

// SAFETY: a future with `IS_AWAITED` is made by `enter` only, and is awaited at once, directly in
// the body that runs (contract of `Promise`). Its first poll takes the error out. So no body is
// suspended with an error in it, and an error does not change threads. The other future in it is
// `Send`.
unsafe impl<W: Send, O> Send for AwaitOpened<W, O, true> {}
// SAFETY: a future with `IS_AWAITED` is made by `enter` only, and is awaited at once, directly in
// the body that runs (contract of `Promise`). Its first poll takes the error out. So nobody has a
// shared reference to a body with an error in it. The other future in it is `Sync`.
unsafe impl<W: Sync, O> Sync for AwaitOpened<W, O, true> {}
// SAFETY: both parts are `Send`.
unsafe impl<W: Send, O: Send> Send for AwaitOpened<W, O, false> {}
// SAFETY: both parts are `Sync`.
unsafe impl<W: Sync, O: Sync> Sync for AwaitOpened<W, O, false> {}

impl<W: Future, O: Outcome, const IS_AWAITED: bool> Future for AwaitOpened<W, O, IS_AWAITED> {
    type Output = O::With<W::Output>;

    #[inline(always)]
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        // SAFETY: the future in it is structurally pinned: never moved, and without a `Drop` of
        // ours. The error never is.
        match unsafe { self.get_unchecked_mut() } {
            // SAFETY: it is pinned with `self`.
            AwaitOpened::Wait(wait) => unsafe { Pin::new_unchecked(wait) }.poll(cx).map(O::success),
            AwaitOpened::Error(error) => match error.take() {
                Some(error) => Poll::Ready(error.into_error()),
                None => unreachable!("an awaited future is not polled after its end"),
            },
        }
    }
}

/// The child of an operand that was a `Result` or an `Option`.
pub enum OpenedChild<C, O> {
    Child(C),
    /// There until the first step.
    Error(Option<O>),
}

impl<Y, S, C: Child<Y, S>, O: Outcome> Child<Y, S> for OpenedChild<C, O> {
    type Return = O::With<C::Return>;

    #[inline(always)]
    fn step(self: Pin<&mut Self>, arg: Option<S>) -> CoroutineState<Y, Self::Return> {
        // SAFETY: the child is structurally pinned: never moved, and without a `Drop` of ours. The
        // error never is.
        match unsafe { self.get_unchecked_mut() } {
            // SAFETY: it is pinned with `self`.
            OpenedChild::Child(child) => match unsafe { Pin::new_unchecked(child) }.step(arg) {
                CoroutineState::Yielded(item) => CoroutineState::Yielded(item),
                CoroutineState::Complete(output) => CoroutineState::Complete(O::success(output)),
            },
            OpenedChild::Error(error) => match error.take() {
                Some(error) => CoroutineState::Complete(error.into_error()),
                None => completed(),
            },
        }
    }

    fn has_failed(&self) -> bool {
        false
    }
}

/// An item of the operand, as an item of the body: of the same value, with the body's type of
/// error.
///
/// The sources keep the conversion as a function, and not as a bound. So a wrong type gives one
/// error, where the source is made.
#[diagnostic::on_unimplemented(
    message = "`yield from ..?` passes items on: the operand yields `{Self}`, and the generator yields `{Y}`",
    label = "yields `{Self}`",
    note = "an error is converted by `From`, a value is not"
)]
pub trait Convert<Y> {
    /// The item.
    fn convert(self) -> Y;
}

impl<T, E, F: From<E>> Convert<Result<T, F>> for Result<T, E> {
    #[inline(always)]
    fn convert(self) -> Result<T, F> {
        self.map_err(F::from)
    }
}

#[diagnostic::do_not_recommend]
impl<T> Convert<Option<T>> for Option<T> {
    #[inline(always)]
    fn convert(self) -> Option<T> {
        self
    }
}

/// An operand whose items are converted: it may yield errors of another type than the body. As a
/// child, it completes at an error that the operand has failed with.
pub struct Converting<C, T, Y> {
    child: C,
    convert: fn(T) -> Y,
}

impl<Y: Outcome, S, T, C: Child<T, S>> Child<Y, S> for Converting<C, T, Y> {
    type Return = Y::With<C::Return>;

    #[inline(always)]
    fn step(self: Pin<&mut Self>, arg: Option<S>) -> CoroutineState<Y, Self::Return> {
        // SAFETY: the child is structurally pinned: never moved, and without a `Drop` of ours.
        let this = unsafe { self.get_unchecked_mut() };
        // SAFETY: the child is pinned with `self`.
        let mut child = unsafe { Pin::new_unchecked(&mut this.child) };
        let state = child.as_mut().step(arg);
        outcome(state, this.convert, || child.has_failed())
    }

    fn has_failed(&self) -> bool {
        false
    }
}

impl<Y: Outcome, S, T, C: Child<T, S>> Source<Y, S> for Converting<C, T, Y> {
    type Wait = Forward<YieldSite<Y, S>, Self>;
    type Child = Self;

    #[inline(always)]
    fn enter(self, frames: Frames<Y, S>) -> Self::Wait {
        Forward::new(frames.site(), self)
    }

    #[inline(always)]
    fn into_child(self) -> Self {
        self
    }
}
