//! `yield from` in async generators.

#[cfg(feature = "alloc")]
use alloc::boxed::Box;
use core::convert::identity;
use core::iter::Empty;
use core::mem::{ManuallyDrop, MaybeUninit};
use core::pin::Pin;
use core::ptr;
use core::task::{Context, Poll};

use futures_core::Stream;

use crate::body::co::{Co, CoRef, HandleSite};
use crate::body::ends::Outcome;
use crate::body::in_task::{InSlot, TaskToken};
use crate::body::own_yield::{Access, YieldSite};
use crate::body::tokens::{Items, SlotToken, Types};
use crate::delegate::forward::Forward;
#[cfg(feature = "alloc")]
use crate::delegate::framed::{AwaitBoxedFrame, AwaitFrame, Boxed};
use crate::delegate::kind::{Delegation, HasItems, Kind, NotText};
use crate::delegate::operand::{AnyStream, Delegate, TryDelegate, no_items};
use crate::delegate::pass_on::Sent;
use crate::delegate::propagate::{
    AwaitOpened, Converting, Opened, Propagated, Propagating, outcome, try_source,
};
#[cfg(feature = "alloc")]
use crate::delegate::propagate::{Caught, Propagate as _};
use crate::delegate::source::{
    Entered, FromBody, FromCoroutine, FromGenerator, FromIterable, Source, WriteAt, YieldFrom,
    write_at,
};
use crate::engine::code::Code;
use crate::engine::frame_stack::Frames;
use crate::engine::slot::Slot;
#[cfg(feature = "alloc")]
use crate::generator::body::Tree;
use crate::generator::body::{Body, Leaf};
use crate::protocol::coroutine::CoroutineState;
use crate::stream::async_gen::AsyncGen;
#[cfg(feature = "alloc")]
use crate::stream::boxed::{BoxAsyncGen, ErasedAsync, LocalBoxAsyncGen};

/// How an async body that yields `Y` delegates: as a plain one does, and to async generators.
pub trait AsyncSource<Y>: Sized {
    /// The future that waits for the operand, as a frame if it can be one.
    type Wait: Future;
    /// The future that steps the operand.
    type Forward<'co>: Future
    where
        Y: 'co;

    /// Enters it as a frame if it can be one.
    fn enter(self, frames: Frames<Y, ()>) -> Self::Wait;

    /// See [`Source::IS_STEPPED`].
    const IS_STEPPED: bool = false;

    /// See [`Source::enter_at`].
    #[inline(always)]
    fn enter_at(
        self,
        frames: Frames<Y, ()>,
        place: &mut MaybeUninit<Self::Wait>,
    ) -> &mut Self::Wait {
        place.write(self.enter(frames))
    }

    /// Steps it.
    fn nest(self, co: CoRef<'_, Y, ()>) -> Self::Forward<'_>;
}

/// The operands of plain generators. (Not all `D: Source` at once: somebody else's type might be
/// one.)
macro_rules! plain_source {
    ($([$($generics:tt)*] $source:ty;)*) => {$(
        impl<Y, $($generics)*> AsyncSource<Y> for $source
        where
            $source: Source<Y, ()>,
        {
            type Wait = <Self as Source<Y, ()>>::Wait;
            type Forward<'co> = Forward<CoRef<'co, Y, ()>, <Self as Source<Y, ()>>::Child> where Y: 'co;

            const IS_STEPPED: bool = <Self as Source<Y, ()>>::IS_STEPPED;

            #[inline(always)]
            fn enter(self, frames: Frames<Y, ()>) -> Self::Wait {
                Source::enter(self, frames)
            }

            #[inline(always)]
            fn enter_at(
                self,
                frames: Frames<Y, ()>,
                place: &mut ::core::mem::MaybeUninit<Self::Wait>,
            ) -> &mut Self::Wait {
                Source::enter_at(self, frames, place)
            }

            #[inline(always)]
            fn nest(self, co: CoRef<'_, Y, ()>) -> Self::Forward<'_> {
                Forward::new(co, self.into_child())
            }
        }
    )*};
}
#[cfg(feature = "genawaiter")]
pub(crate) use plain_source;

plain_source! {
    [T] FromGenerator<T>;
    [T] FromIterable<T>;
    [T] FromBody<T>;
    [T] FromCoroutine<T>;
    [T] Propagating<FromGenerator<T>>;
    [C, T] Converting<C, T, Y>;
}

impl<Y, D: AsyncSource<Y>, O: Outcome> AsyncSource<Y> for Opened<D, O> {
    type Wait = AwaitOpened<D::Wait, O, true>;
    type Forward<'co>
        = AwaitOpened<D::Forward<'co>, O, false>
    where
        Y: 'co;

    #[inline(always)]
    fn enter(self, frames: Frames<Y, ()>) -> Self::Wait {
        match self {
            Opened::Source(source) => AwaitOpened::Wait(source.enter(frames)),
            Opened::Error(error) => AwaitOpened::Error(Some(error)),
        }
    }

    #[inline(always)]
    fn nest(self, co: CoRef<'_, Y, ()>) -> Self::Forward<'_> {
        match self {
            Opened::Source(source) => AwaitOpened::Wait(source.nest(co)),
            Opened::Error(error) => AwaitOpened::Error(Some(error)),
        }
    }
}

/// An operand that is an async generator.
pub struct FromAsync<G>(pub(crate) G);

/// An operand that is any stream.
pub struct FromStream<T>(T);

/// The operand of a `yield from` in a place of its own, which owns it like a box.
///
/// An async generator stays there until it is moved to the place where it will lie.
///
/// Its invariant: the operand is there, and nobody else uses it or drops it.
pub struct Place<'o, T> {
    operand: &'o mut MaybeUninit<T>,
}

impl<'o, T> Place<'o, T> {
    /// # Safety
    ///
    /// The invariant of the type.
    #[inline(always)]
    pub(crate) unsafe fn new(operand: &'o mut MaybeUninit<T>) -> Self {
        Place { operand }
    }

    /// Gives the operand up: the caller moves it out.
    #[inline(always)]
    fn leave(self) -> &'o mut T {
        let operand = ManuallyDrop::new(self).operand.as_mut_ptr();
        // SAFETY: the operand is there (invariant), as long as the reference lives that this `Place`
        // had. Nobody uses that reference again, because the `Place` is forgotten.
        unsafe { &mut *operand }
    }

    /// Moves the operand out.
    #[inline(always)]
    fn take(self) -> T {
        // SAFETY: the operand is there, and nobody uses it again (invariant).
        unsafe { ptr::read(self.leave()) }
    }
}

impl<T> Drop for Place<'_, T> {
    #[inline(always)]
    fn drop(&mut self) {
        // SAFETY: the operand is there, and nobody uses it again (invariant).
        unsafe { self.operand.assume_init_drop() };
    }
}

impl<Y, B: Body<Y>> Place<'_, AsyncGen<Y, B>> {
    /// Keeps the generator in its place.
    #[inline(always)]
    pub fn delegate(self) -> Delegate<Self> {
        Delegate(self)
    }

    /// Keeps the generator in its place, before a `?`.
    #[inline(always)]
    pub fn try_delegate<X>(self, items: Items<X>) -> TryDelegate<Self, X> {
        TryDelegate(self, items)
    }
}

/// The fallback of `delegate`, for operands that are no async generators: they are passed by value.
pub trait IntoDelegate {
    /// The operand.
    type Operand;

    /// Takes the operand out of its place.
    fn delegate(self) -> Delegate<Self::Operand>;

    /// Takes the operand before a `?` out of its place.
    fn try_delegate<X>(self, items: Items<X>) -> TryDelegate<Self::Operand, X>;
}

impl<T> IntoDelegate for Place<'_, T> {
    type Operand = T;

    #[inline(always)]
    fn delegate(self) -> Delegate<T> {
        Delegate(self.take())
    }

    #[inline(always)]
    fn try_delegate<X>(self, items: Items<X>) -> TryDelegate<T, X> {
        TryDelegate(self.take(), items)
    }
}

/// The kind of operands that are async generators and streams.
#[derive(Debug)]
pub struct Waiting<G>(G);

/// The kind of operands that are async generators and streams, before a `?`.
#[derive(Debug)]
pub struct TryWaiting<G>(G);

/// Implements `Kind`. In a generator that is not async, the source is of anything, because the check
/// fails.
macro_rules! async_kind {
    ($($kind:ident => $source:ty;)*) => {$(
        impl<G> Kind for $kind<G> {
            type Iterable = [(); 0];
            type Text = ();
            type Async = G;
            type Itemless = Delegation;
            type Source<Y, D> = $source;

            fn source<Y, D>(_: D) -> $source {
                no_items()
            }
        }
    )*};
}

async_kind! {
    Waiting => FromIterable<Empty<Y>>;
    TryWaiting => Propagating<FromIterable<Empty<Y>>>;
}

/// As [`PassOn`](crate::diagnostics::PassOn), in an async generator.
#[diagnostic::on_unimplemented(
    message = "this yields `{X}`, and the generator yields `{Y}`",
    label = "yields `{X}`",
    note = "`yield from` passes items on as they are: make others of them by `.map(..)`, and walk parts of a structure by \
            their own generator: `for part in .. {{ yield from part.walk(); }}`"
)]
pub trait PassOnAsync<X, Y, T>: Sized {
    /// The checked source, of the source `D`.
    type Source<D>;

    /// Checks the source of an operand.
    fn pass_on<D>(
        body: Types<Y, ()>,
        operand: YieldFrom<X, T, D, Self>,
    ) -> YieldFrom<Y, (), Self::Source<D>>;
}

impl<K, Y, T> PassOnAsync<Y, Y, T> for K
where
    K: Kind<Text: NotText, Itemless: HasItems>,
    Sent: SendNothing<T>,
{
    type Source<D> = <Sent as SendNothing<T>>::Source<D>;

    #[inline(always)]
    fn pass_on<D>(
        _body: Types<Y, ()>,
        operand: YieldFrom<Y, T, D, Self>,
    ) -> YieldFrom<Y, (), Self::Source<D>> {
        YieldFrom::new(Sent::source(operand.source))
    }
}

/// An async generator sends no values to the operand of its `yield from`, which takes `T`s.
#[diagnostic::on_unimplemented(
    message = "this takes values of `{T}`, and an async generator has none to send",
    label = "takes `{T}`",
    note = "the body gives it values: `coroutine.start()`, then `coroutine.resume(value)`"
)]
pub trait SendNothing<T> {
    /// The source, of the source `D`. The compiler does not know it where the operand takes values.
    type Source<D>;

    /// That source.
    fn source<D>(source: D) -> Self::Source<D>;
}

impl<K> SendNothing<()> for K {
    type Source<D> = D;

    #[inline(always)]
    fn source<D>(source: D) -> D {
        source
    }
}

/// As [`Converting`], of an async generator or a stream.
pub struct ConvertingStream<C, T, Y> {
    child: C,
    convert: fn(T) -> Y,
}

macro_rules! async_source {
    ($([$($generics:tt)*] $generator:ty;)*) => {
        async_source! { $([$($generics)*] $generator => $generator;)* }
    };
    ($([$($generics:tt)*] $generator:ty => $kind:ty;)*) => {$(
        impl<$($generics)*> Delegate<$generator> {
            /// Keeps the operand, which is a generator.
            #[inline(always)]
            pub fn into_items(self) -> Self {
                self
            }

            /// Chooses how to delegate, by the operand's type.
            #[inline(always)]
            pub fn yield_from_source(self) -> YieldFrom<Y, (), FromAsync<$generator>, Waiting<$kind>> {
                YieldFrom::new(FromAsync(self.0))
            }
        }

        impl<$($generics)*> TryDelegate<$generator, Y> {
            /// Chooses how to delegate, by the type of the generator.
            #[inline(always)]
            pub fn yield_from_source<D>(
                self,
                _: impl FnOnce($generator) -> D,
            ) -> YieldFrom<Y, (), Propagating<FromAsync<$generator>>, TryWaiting<$kind>> {
                YieldFrom::new(Propagating(FromAsync(self.0)))
            }
        }
    )*};
}

/// Implements `into_items` before a `?`. The items may have errors of another type.
macro_rules! async_items {
    ($([$($generics:tt)*] $generator:ty;)*) => {$(
        impl<$($generics)*, Y> TryDelegate<$generator, Y> {
            /// Keeps the operand, which is a generator.
            #[inline(always)]
            pub fn into_items(self) -> Self {
                self
            }
        }
    )*};
}

async_items! {
    [T, B: Body<T>] AsyncGen<T, B>;
    ['g, T, B: Body<T>] Pin<&'g mut AsyncGen<T, B>>;
}
#[cfg(feature = "alloc")]
async_items! {
    [T, B: Body<T>] Pin<Box<AsyncGen<T, B>>>;
    ['a, T] BoxAsyncGen<'a, T>;
    ['g, 'a, T] &'g mut BoxAsyncGen<'a, T>;
    ['a, T] LocalBoxAsyncGen<'a, T>;
    ['g, 'a, T] &'g mut LocalBoxAsyncGen<'a, T>;
}

async_source! {
    [Y, B: Body<Y, Resume = (), Return = ()>] AsyncGen<Y, B>;
    ['g, Y, B: Body<Y, Resume = (), Return = ()>] Pin<&'g mut AsyncGen<Y, B>>;
}
#[cfg(feature = "alloc")]
async_source! {
    [Y, B: Body<Y, Resume = (), Return = ()>] Pin<Box<AsyncGen<Y, B>>>;
    ['a, Y] BoxAsyncGen<'a, Y>;
    ['g, 'a, Y] &'g mut BoxAsyncGen<'a, Y>;
    ['a, Y] LocalBoxAsyncGen<'a, Y>;
    ['g, 'a, Y] &'g mut LocalBoxAsyncGen<'a, Y>;
}

impl<T: Stream> Delegate<AnyStream<T>> {
    /// Delegates to a stream of an unknown type.
    #[inline(always)]
    pub fn yield_from_source(self) -> YieldFrom<T::Item, (), FromStream<T>, Waiting<T>> {
        YieldFrom::new(FromStream(self.0.0))
    }
}

try_source! {
    [S: Stream, Y] AnyStream<S>
        => S, S::Item, ConvertingStream<StreamChild<S>>, TryWaiting<S>, self => StreamChild(self.0.0);
    [T, B: Body<T, Resume = (), Return = ()>, Y] AsyncGen<T, B>
        => AsyncGen<T, B>, T, ConvertingStream<AsyncGenChild<AsyncGen<T, B>>>,
        TryWaiting<AsyncGen<T, B>>, self => AsyncGenChild(self.0);
    ['g, T, B: Body<T, Resume = (), Return = ()>, Y] Pin<&'g mut AsyncGen<T, B>>
        => Pin<&'g mut AsyncGen<T, B>>, T, ConvertingStream<AsyncGenChild<Pin<&'g mut AsyncGen<T, B>>>>,
        TryWaiting<Pin<&'g mut AsyncGen<T, B>>>, self => AsyncGenChild(self.0);
}
#[cfg(feature = "alloc")]
try_source! {
    [T, B: Body<T, Resume = (), Return = ()>, Y] Pin<Box<AsyncGen<T, B>>>
        => Pin<Box<AsyncGen<T, B>>>, T, ConvertingStream<AsyncGenChild<Pin<Box<AsyncGen<T, B>>>>>,
        TryWaiting<Pin<Box<AsyncGen<T, B>>>>, self => AsyncGenChild(self.0);
    ['a, T, Y] BoxAsyncGen<'a, T>
        => BoxAsyncGen<'a, T>, T, ConvertingStream<AsyncGenChild<BoxAsyncGen<'a, T>>>,
        TryWaiting<BoxAsyncGen<'a, T>>, self => AsyncGenChild(self.0);
    ['g, 'a, T, Y] &'g mut BoxAsyncGen<'a, T>
        => &'g mut BoxAsyncGen<'a, T>, T, ConvertingStream<AsyncGenChild<&'g mut BoxAsyncGen<'a, T>>>,
        TryWaiting<&'g mut BoxAsyncGen<'a, T>>, self => AsyncGenChild(self.0);
    ['a, T, Y] LocalBoxAsyncGen<'a, T>
        => LocalBoxAsyncGen<'a, T>, T, ConvertingStream<AsyncGenChild<LocalBoxAsyncGen<'a, T>>>,
        TryWaiting<LocalBoxAsyncGen<'a, T>>, self => AsyncGenChild(self.0);
    ['g, 'a, T, Y] &'g mut LocalBoxAsyncGen<'a, T>
        => &'g mut LocalBoxAsyncGen<'a, T>, T, ConvertingStream<AsyncGenChild<&'g mut LocalBoxAsyncGen<'a, T>>>,
        TryWaiting<&'g mut LocalBoxAsyncGen<'a, T>>, self => AsyncGenChild(self.0);
}

/// A stream that [`Streamed`] polls.
pub trait AsyncChild<Y> {
    type Return;

    /// Polls it for its next item, or its end.
    fn poll_step(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<CoroutineState<Y, Self::Return>>;

    /// See [`Child::has_failed`].
    fn has_failed(&self) -> bool;
}

/// A stream of an unknown type, as the child of a [`Streamed`].
pub struct StreamChild<T>(T);

impl<T: Stream> AsyncChild<T::Item> for StreamChild<T> {
    type Return = ();

    #[inline(always)]
    fn poll_step(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<CoroutineState<T::Item, ()>> {
        // SAFETY: the stream is structurally pinned: never moved, and without a `Drop` of ours.
        let stream = unsafe { self.map_unchecked_mut(|this| &mut this.0) };
        poll_stream(stream, cx)
    }

    #[inline(always)]
    fn has_failed(&self) -> bool {
        true
    }
}

/// Polls a stream for its next item, or its end.
#[inline(always)]
fn poll_stream<T: Stream>(
    stream: Pin<&mut T>,
    cx: &mut Context<'_>,
) -> Poll<CoroutineState<T::Item, ()>> {
    stream.poll_next(cx).map(|item| match item {
        Some(item) => CoroutineState::Yielded(item),
        None => CoroutineState::Complete(()),
    })
}

/// An async generator, which says that it has ended with an error.
pub trait Failing: Stream {
    fn has_failed(&self) -> bool;
}

impl<Y, B: Body<Y, Resume = (), Return = ()>> Failing for AsyncGen<Y, B> {
    #[inline(always)]
    fn has_failed(&self) -> bool {
        self.generator.has_failed()
    }
}

impl<Y, B: Body<Y, Resume = (), Return = ()>> Failing for Pin<&mut AsyncGen<Y, B>> {
    #[inline(always)]
    fn has_failed(&self) -> bool {
        self.generator.has_failed()
    }
}

/// An async generator, as the child of a [`Streamed`].
#[repr(transparent)]
pub struct AsyncGenChild<G>(G);

impl<G: Failing> AsyncChild<G::Item> for AsyncGenChild<G> {
    type Return = ();

    #[inline(always)]
    fn poll_step(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<CoroutineState<G::Item, ()>> {
        // SAFETY: the generator is structurally pinned: never moved, and without a `Drop` of ours.
        let stream = unsafe { self.map_unchecked_mut(|this| &mut this.0) };
        poll_stream(stream, cx)
    }

    #[inline(always)]
    fn has_failed(&self) -> bool {
        self.0.has_failed()
    }
}

impl<Y: Outcome, C: AsyncChild<Y>> AsyncChild<Y> for Propagated<C> {
    type Return = Y::With<C::Return>;

    #[inline(always)]
    fn poll_step(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<CoroutineState<Y, Self::Return>> {
        let polled = self.as_mut().child().poll_step(cx);
        polled.map(|state| outcome(state, identity, || self.0.has_failed()))
    }

    fn has_failed(&self) -> bool {
        false
    }
}

impl<Y: Outcome, T, C: AsyncChild<T>> AsyncChild<Y> for ConvertingStream<C, T, Y> {
    type Return = Y::With<C::Return>;

    #[inline(always)]
    fn poll_step(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<CoroutineState<Y, Self::Return>> {
        // SAFETY: the child is structurally pinned: never moved, and without a `Drop` of ours.
        let this = unsafe { self.get_unchecked_mut() };
        // SAFETY: the child is pinned with `self`.
        let mut child = unsafe { Pin::new_unchecked(&mut this.child) };
        let polled = child.as_mut().poll_step(cx);
        polled.map(|state| outcome(state, this.convert, || child.has_failed()))
    }

    fn has_failed(&self) -> bool {
        false
    }
}

/// The future that polls a stream where it is delegated to and passes on the items.
#[must_use = "a delegation does nothing unless awaited"]
pub struct Streamed<A, C> {
    access: A,
    child: C,
}

impl<A: Access<Resume = ()>, C: AsyncChild<A::Item>> Future for Streamed<A, C> {
    type Output = C::Return;

    #[inline(always)]
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<C::Return> {
        // SAFETY: `child` is structurally pinned: never moved, and without a `Drop` of ours.
        let this = unsafe { self.get_unchecked_mut() };
        if this.access.has_left_item(cx) {
            return Poll::Pending;
        }
        let place = this.access.place(cx);
        // SAFETY: the place was found in this poll.
        let task = unsafe { A::task(place, cx) };
        // SAFETY: `child` is structurally pinned: it is pinned with `self`, and nothing moves it.
        let child = unsafe { Pin::new_unchecked(&mut this.child) };
        let polled = child.poll_step(&mut Context::from_waker(task));
        // SAFETY: the place was found in this poll. Nobody held a reference to it while the child ran.
        unsafe {
            A::take_arg(place);
            match polled {
                Poll::Ready(CoroutineState::Yielded(item)) => {
                    A::put_item(place, item, cx);
                    Poll::Pending
                }
                Poll::Ready(CoroutineState::Complete(output)) => {
                    A::set_waiting(place, false);
                    Poll::Ready(output)
                }
                Poll::Pending => {
                    A::set_waiting(place, true);
                    Poll::Pending
                }
            }
        }
    }
}

/// The sources that are always polled where they are.
macro_rules! streamed_source {
    ($([$($generics:tt)*] $source:ty => $child:ty, $self:ident => $convert:expr;)*) => {$(
        impl<$($generics)*, Y> AsyncSource<Y> for $source
        where
            $child: AsyncChild<Y>,
        {
            type Wait = Streamed<YieldSite<Y, ()>, $child>;
            type Forward<'co> = Streamed<CoRef<'co, Y, ()>, $child> where Y: 'co;

            #[inline(always)]
            fn enter($self, frames: Frames<Y, ()>) -> Self::Wait {
                Streamed { access: frames.site(), child: $convert }
            }

            #[inline(always)]
            fn nest($self, co: CoRef<'_, Y, ()>) -> Self::Forward<'_> {
                Streamed { access: co, child: $convert }
            }
        }
    )*};
}

streamed_source! {
    [G, F: Code<Output = ()>] FromAsync<AsyncGen<G, Leaf<F>>> => AsyncGenChild<AsyncGen<G, Leaf<F>>>,
        self => AsyncGenChild(self.0);
    ['g, G, B: Body<G, Resume = (), Return = ()>] FromAsync<Pin<&'g mut AsyncGen<G, B>>>
        => AsyncGenChild<Pin<&'g mut AsyncGen<G, B>>>,
        self => AsyncGenChild(self.0);
    [T: Stream] FromStream<T> => StreamChild<T>, self => StreamChild(self.0);
    [G, F: Code<Output = ()>] Propagating<FromAsync<AsyncGen<G, Leaf<F>>>>
        => Propagated<AsyncGenChild<AsyncGen<G, Leaf<F>>>>,
        self => Propagated(AsyncGenChild(self.0.0));
    ['g, G, B: Body<G, Resume = (), Return = ()>] Propagating<FromAsync<Pin<&'g mut AsyncGen<G, B>>>>
        => Propagated<AsyncGenChild<Pin<&'g mut AsyncGen<G, B>>>>,
        self => Propagated(AsyncGenChild(self.0.0));
}

async_items! {
    ['o, T, B: Body<T>] Place<'o, AsyncGen<T, B>>;
}

async_source! {
    ['o, Y, B: Body<Y, Resume = (), Return = ()>] Place<'o, AsyncGen<Y, B>> => AsyncGen<Y, B>;
}

try_source! {
    ['o, T, B: Body<T, Resume = (), Return = ()>, Y] Place<'o, AsyncGen<T, B>>
        => Place<'o, AsyncGen<T, B>>, T, ConvertingStream<AsyncGenChild<AsyncGen<T, B>>>,
        TryWaiting<AsyncGen<T, B>>, self => AsyncGenChild(self.0.take());
}

/// A child that is an async generator and nothing else.
///
/// # Safety
///
/// The type is transparent over `G`, which is there in each of its values.
unsafe trait OnlyHolds<G> {}

// SAFETY: the type is transparent over `G`.
unsafe impl<G> OnlyHolds<G> for AsyncGenChild<G> {}
// SAFETY: the type is transparent over a `C`, and that over `G` (contract).
unsafe impl<G, C: OnlyHolds<G>> OnlyHolds<G> for Propagated<C> {}

/// Writes the future that polls an async generator where it is delegated to.
#[inline(always)]
fn write_streamed<'w, A, G, C: OnlyHolds<G>>(
    access: A,
    generator: Place<'_, G>,
    place: &'w mut MaybeUninit<Streamed<A, C>>,
) -> &'w mut Streamed<A, C> {
    let streamed = place.as_mut_ptr();
    // SAFETY: the fields of the place may be written, and both of them are, because the child is the
    // generator (contract of `OnlyHolds`). The generator is there, and nobody uses it again
    // (invariant of `Place`).
    unsafe {
        ptr::write(&raw mut (*streamed).access, access);
        let child = (&raw mut (*streamed).child).cast::<G>();
        child.copy_from_nonoverlapping(generator.leave(), 1);
        place.assume_init_mut()
    }
}

/// Implements delegation to a leaf in its place.
macro_rules! placed_leaf {
    ($([$($outcome:tt)*] $source:ty => $child:ty, $self:ident => $place:expr, $taken:expr;)*) => {$(
        impl<Y $($outcome)*, F: Code<Output = ()>> AsyncSource<Y>
            for $source
        {
            type Wait = Streamed<YieldSite<Y, ()>, $child>;
            type Forward<'co> = Streamed<CoRef<'co, Y, ()>, $child> where Y: 'co;

            const IS_STEPPED: bool = true;

            #[inline(always)]
            fn enter($self, frames: Frames<Y, ()>) -> Self::Wait {
                Streamed { access: frames.site(), child: $taken }
            }

            #[inline(always)]
            fn enter_at(
                $self,
                frames: Frames<Y, ()>,
                place: &mut MaybeUninit<Self::Wait>,
            ) -> &mut Self::Wait {
                write_streamed(frames.site(), $place, place)
            }

            #[inline(always)]
            fn nest($self, co: CoRef<'_, Y, ()>) -> Self::Forward<'_> {
                Streamed { access: co, child: $taken }
            }
        }
    )*};
}

placed_leaf! {
    [] FromAsync<Place<'_, AsyncGen<Y, Leaf<F>>>> => AsyncGenChild<AsyncGen<Y, Leaf<F>>>,
        self => self.0, AsyncGenChild(self.0.take());
    [: Outcome] Propagating<FromAsync<Place<'_, AsyncGen<Y, Leaf<F>>>>>
        => Propagated<AsyncGenChild<AsyncGen<Y, Leaf<F>>>>,
        self => self.0.0, Propagated(AsyncGenChild(self.0.0.take()));
}

#[cfg(feature = "alloc")]
impl<Y, F: Code<Output = ()>> AsyncSource<Y> for FromAsync<Place<'_, AsyncGen<Y, Tree<F>>>> {
    type Wait = AwaitFrame<Y, (), F>;
    type Forward<'co>
        = <FromAsync<AsyncGen<Y, Tree<F>>> as AsyncSource<Y>>::Forward<'co>
    where
        Y: 'co;

    #[inline(always)]
    fn enter(self, frames: Frames<Y, ()>) -> Self::Wait {
        // A generator that was polled is pinned, so nobody can have given it away.
        let body = self.0.leave().generator.unstarted();
        // SAFETY: the body is there, because the generator was not started. Nobody uses the
        // generator again (invariant of `Place`).
        unsafe { AwaitFrame::of_body(body, &frames) }
    }

    #[inline(always)]
    fn nest(self, co: CoRef<'_, Y, ()>) -> Self::Forward<'_> {
        FromAsync(self.0.take()).nest(co)
    }
}

#[cfg(feature = "alloc")]
impl<Y: Outcome, F: Code<Output = ()>> AsyncSource<Y>
    for Propagating<FromAsync<Place<'_, AsyncGen<Y, Tree<F>>>>>
{
    type Wait = Caught<Y, (), AwaitFrame<Y, (), F>>;
    type Forward<'co>
        = <Propagating<FromAsync<AsyncGen<Y, Tree<F>>>> as AsyncSource<Y>>::Forward<'co>
    where
        Y: 'co;

    #[inline(always)]
    fn enter(self, frames: Frames<Y, ()>) -> Self::Wait {
        AsyncSource::enter(self.0, frames).propagated()
    }

    #[inline(always)]
    fn nest(self, co: CoRef<'_, Y, ()>) -> Self::Forward<'_> {
        Propagating(FromAsync(self.0.0.take())).nest(co)
    }
}

#[cfg(feature = "alloc")]
impl<Y, F: Code<Output = ()>> AsyncSource<Y> for FromAsync<AsyncGen<Y, Tree<F>>> {
    type Wait = AwaitFrame<Y, (), F>;
    /// In a box, because the body that polls it may be of the same type.
    type Forward<'co>
        = Streamed<CoRef<'co, Y, ()>, AsyncGenChild<Pin<Box<AsyncGen<Y, Tree<F>>>>>>
    where
        Y: 'co;

    #[inline(always)]
    fn enter(self, frames: Frames<Y, ()>) -> Self::Wait {
        let mut generator = ManuallyDrop::new(self.0);
        // A generator that was polled is pinned, so nobody can have given it away.
        let body = generator.generator.unstarted();
        // SAFETY: the body is there, because the generator was not started. Nobody uses the
        // generator again, and it is not dropped.
        unsafe { AwaitFrame::of_body(body, &frames) }
    }

    #[inline(always)]
    fn nest(self, co: CoRef<'_, Y, ()>) -> Self::Forward<'_> {
        Streamed { access: co, child: AsyncGenChild(Box::pin(self.0)) }
    }
}

#[cfg(feature = "alloc")]
impl<Y, B: Body<Y, Resume = (), Return = ()>> Failing for Pin<Box<AsyncGen<Y, B>>> {
    #[inline(always)]
    fn has_failed(&self) -> bool {
        self.generator.has_failed()
    }
}

#[cfg(feature = "alloc")]
impl<Y: Outcome, F: Code<Output = ()>> AsyncSource<Y>
    for Propagating<FromAsync<AsyncGen<Y, Tree<F>>>>
{
    type Wait = Caught<Y, (), AwaitFrame<Y, (), F>>;
    type Forward<'co>
        = Streamed<CoRef<'co, Y, ()>, Propagated<AsyncGenChild<Pin<Box<AsyncGen<Y, Tree<F>>>>>>>
    where
        Y: 'co;

    #[inline(always)]
    fn enter(self, frames: Frames<Y, ()>) -> Self::Wait {
        AsyncSource::enter(self.0, frames).propagated()
    }

    #[inline(always)]
    fn nest(self, co: CoRef<'_, Y, ()>) -> Self::Forward<'_> {
        Streamed { access: co, child: Propagated(AsyncGenChild(Box::pin(self.0.0))) }
    }
}

#[cfg(feature = "alloc")]
streamed_source! {
    [G, B: Body<G, Resume = (), Return = ()>] FromAsync<Pin<Box<AsyncGen<G, B>>>>
        => AsyncGenChild<Pin<Box<AsyncGen<G, B>>>>,
        self => AsyncGenChild(self.0);
    [G, B: Body<G, Resume = (), Return = ()>] Propagating<FromAsync<Pin<Box<AsyncGen<G, B>>>>>
        => Propagated<AsyncGenChild<Pin<Box<AsyncGen<G, B>>>>>,
        self => Propagated(AsyncGenChild(self.0.0));
    ['g, 'a, G] FromAsync<&'g mut BoxAsyncGen<'a, G>> => AsyncGenChild<&'g mut BoxAsyncGen<'a, G>>,
        self => AsyncGenChild(self.0);
    ['g, 'a, G] Propagating<FromAsync<&'g mut BoxAsyncGen<'a, G>>>
        => Propagated<AsyncGenChild<&'g mut BoxAsyncGen<'a, G>>>,
        self => Propagated(AsyncGenChild(self.0.0));
    ['g, 'a, G] FromAsync<&'g mut LocalBoxAsyncGen<'a, G>>
        => AsyncGenChild<&'g mut LocalBoxAsyncGen<'a, G>>,
        self => AsyncGenChild(self.0);
    ['g, 'a, G] Propagating<FromAsync<&'g mut LocalBoxAsyncGen<'a, G>>>
        => Propagated<AsyncGenChild<&'g mut LocalBoxAsyncGen<'a, G>>>,
        self => Propagated(AsyncGenChild(self.0.0));
}

impl<Y: Outcome, T, C: AsyncChild<T>> AsyncSource<Y> for ConvertingStream<C, T, Y> {
    type Wait = Streamed<YieldSite<Y, ()>, Self>;
    type Forward<'co>
        = Streamed<CoRef<'co, Y, ()>, Self>
    where
        Y: 'co;

    #[inline(always)]
    fn enter(self, frames: Frames<Y, ()>) -> Self::Wait {
        Streamed { access: frames.site(), child: self }
    }

    #[inline(always)]
    fn nest(self, co: CoRef<'_, Y, ()>) -> Self::Forward<'_> {
        Streamed { access: co, child: self }
    }
}

/// Waits for a boxed child: a frame where it is, or a stream that is polled.
#[cfg(feature = "alloc")]
#[must_use = "a delegation does nothing unless awaited"]
pub enum AwaitBoxed<F, P> {
    Frame(F),
    Polled(P),
}

#[cfg(feature = "alloc")]
impl<F: Future, P: Future<Output = F::Output>> Future for AwaitBoxed<F, P> {
    type Output = F::Output;

    #[inline(always)]
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<F::Output> {
        // SAFETY: both futures are structurally pinned: never moved, and without a `Drop` of ours.
        unsafe {
            match self.get_unchecked_mut() {
                AwaitBoxed::Frame(frame) => Pin::new_unchecked(frame).poll(cx),
                AwaitBoxed::Polled(polled) => Pin::new_unchecked(polled).poll(cx),
            }
        }
    }
}

/// Implements delegation to a boxed async generator.
#[cfg(feature = "alloc")]
macro_rules! boxed_source {
    ($($name:ident<$a:lifetime>, $target:ty;)*) => {$(
        impl<$a, Y> Boxed<Y, ()> for $name<$a, Y> {
            type Return = ();
            type Target = $target;

            #[inline(always)]
            fn place(&mut self) -> Pin<&mut $target> {
                $name::place(self)
            }
        }

        impl<Y> Failing for $name<'_, Y> {
            #[inline(always)]
            fn has_failed(&self) -> bool {
                $name::has_failed(self)
            }
        }

        impl<Y> Failing for &mut $name<'_, Y> {
            #[inline(always)]
            fn has_failed(&self) -> bool {
                $name::has_failed(self)
            }
        }

        impl<$a, Y> AsyncSource<Y> for FromAsync<$name<$a, Y>> {
            type Wait = AwaitBoxed<
                AwaitBoxedFrame<Y, (), $name<$a, Y>>,
                Streamed<YieldSite<Y, ()>, AsyncGenChild<$name<$a, Y>>>,
            >;
            type Forward<'co> = Streamed<CoRef<'co, Y, ()>, AsyncGenChild<$name<$a, Y>>> where Y: 'co;

            #[inline(always)]
            fn enter(self, frames: Frames<Y, ()>) -> Self::Wait {
                match AwaitBoxedFrame::in_place(self.0, &frames) {
                    Ok(frame) => AwaitBoxed::Frame(frame),
                    Err(child) => AwaitBoxed::Polled(Streamed {
                        access: frames.site(),
                        child: AsyncGenChild(child),
                    }),
                }
            }

            #[inline(always)]
            fn nest(self, co: CoRef<'_, Y, ()>) -> Self::Forward<'_> {
                Streamed { access: co, child: AsyncGenChild(self.0) }
            }
        }

        impl<$a, Y: Outcome> AsyncSource<Y> for Propagating<FromAsync<$name<$a, Y>>> {
            type Wait = AwaitBoxed<
                Caught<Y, (), AwaitBoxedFrame<Y, (), $name<$a, Y>>>,
                Streamed<YieldSite<Y, ()>, Propagated<AsyncGenChild<$name<$a, Y>>>>,
            >;
            type Forward<'co>
                = Streamed<CoRef<'co, Y, ()>, Propagated<AsyncGenChild<$name<$a, Y>>>>
            where
                Y: 'co;

            #[inline(always)]
            fn enter(self, frames: Frames<Y, ()>) -> Self::Wait {
                match AwaitBoxedFrame::in_place(self.0.0, &frames) {
                    Ok(frame) => AwaitBoxed::Frame(frame.propagated()),
                    Err(child) => AwaitBoxed::Polled(Streamed {
                        access: frames.site(),
                        child: Propagated(AsyncGenChild(child)),
                    }),
                }
            }

            #[inline(always)]
            fn nest(self, co: CoRef<'_, Y, ()>) -> Self::Forward<'_> {
                Streamed { access: co, child: Propagated(AsyncGenChild(self.0.0)) }
            }
        }
    )*};
}

#[cfg(feature = "alloc")]
boxed_source! {
    BoxAsyncGen<'a>, dyn ErasedAsync<Y> + Send + 'a;
    LocalBoxAsyncGen<'a>, dyn ErasedAsync<Y> + 'a;
}

#[allow(clippy::unused_self, reason = "the receiver gives the types, before the operand is typed")]
impl<Y> HandleSite<Y, ()> {
    /// As `nest`, in an async generator.
    #[inline(always)]
    pub fn nest_async<D: AsyncSource<Y>>(
        self,
        child: YieldFrom<Y, (), D>,
        co: &mut Co<Y, ()>,
    ) -> D::Forward<'_> {
        child.source.nest(CoRef::new(co))
    }
}

impl<Y> SlotToken<Y, ()> {
    /// Delegates, directly in the body that has the token.
    #[inline(always)]
    pub(crate) fn enter_async<D: AsyncSource<Y>>(self, source: D) -> Entered<Y, (), D::Wait> {
        // SAFETY: the slot is alive and of these types: whoever has the token has made the promise
        // of `Promise`, and so uses the token before the body is suspended.
        let frames = unsafe { Slot::frames(self.slot) };
        if D::IS_STEPPED {
            Self::enter_stepped(source, frames)
        } else {
            Self::enter_by_value(source, frames)
        }
    }

    #[cfg_attr(debug_assertions, inline)]
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn enter_stepped<D: AsyncSource<Y>>(
        source: D,
        frames: Frames<Y, ()>,
    ) -> Entered<Y, (), D::Wait> {
        Entered::written(frames.site(), WriteWait { source, frames })
    }

    #[cfg_attr(debug_assertions, inline)]
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn enter_by_value<D: AsyncSource<Y>>(
        source: D,
        frames: Frames<Y, ()>,
    ) -> Entered<Y, (), D::Wait> {
        Entered::new(frames.site(), source.enter(frames))
    }
}

impl<Y, const HANDLE: bool> TaskToken<Y, HANDLE> {
    /// Delegates, directly in the body that has the token.
    #[inline(always)]
    pub(crate) fn enter_in_slot<D: AsyncSource<Y>>(
        self,
        source: D,
        frames: Frames<Y, ()>,
    ) -> InSlot<Y, D::Wait, HANDLE> {
        if D::IS_STEPPED {
            self.enter_stepped(source, frames)
        } else {
            self.enter_by_value(source, frames)
        }
    }

    /// Delegates to a child whose future may be large.
    #[cfg_attr(debug_assertions, inline)]
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn enter_stepped<D: AsyncSource<Y>>(
        self,
        source: D,
        frames: Frames<Y, ()>,
    ) -> InSlot<Y, D::Wait, HANDLE> {
        let mut place = MaybeUninit::<InSlot<Y, D::Wait, HANDLE>>::uninit();
        let wait = place.as_mut_ptr();
        // SAFETY: the fields of the place may be written, and both of them are (`write_at`). The
        // whole is read once, because `place` is not used again.
        unsafe {
            ptr::write(&raw mut (*wait).generator, self);
            write_at(&mut *(&raw mut (*wait).future).cast(), WriteWait { source, frames });
            wait.read()
        }
    }

    /// Delegates to a child whose future is passed by value.
    #[cfg_attr(debug_assertions, inline)]
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn enter_by_value<D: AsyncSource<Y>>(
        self,
        source: D,
        frames: Frames<Y, ()>,
    ) -> InSlot<Y, D::Wait, HANDLE> {
        self.in_slot(source.enter(frames))
    }
}

/// Writes the future of a source that is stepped.
struct WriteWait<D, Y> {
    source: D,
    frames: Frames<Y, ()>,
}

impl<Y, D: AsyncSource<Y>> WriteAt<D::Wait> for WriteWait<D, Y> {
    #[inline(always)]
    fn write_at(self, place: &mut MaybeUninit<D::Wait>) -> &mut D::Wait {
        self.source.enter_at(self.frames, place)
    }
}
