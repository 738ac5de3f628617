//! The delegation rule: what `yield from` does with its operand.
//!
//! `yield from e` expands to `Runtime::enter(Runtime::frames(..).await,
//! Delegate(e).yield_from_source()).await`. `yield_from_source` chooses by the type of `e`: an inherent method of
//! [`Delegate`] for the generator types, else the method of [`IntoSource`], for any iterable. It is
//! looked up on our own type and takes it by value, so nothing of the user's can stand in for it and
//! the operand's storage ends before the `await` (a recursive body must not hold itself).
//! `enter` then gives the future that waits for the end:
//!
//! - an unstarted tree, on its own or boxed, becomes a frame: [`Pushed`], [`PushedBox`];
//! - anything else is stepped by its future, [`Nested`], where it is: leaves, iterators, generators
//!   that were started before.
//!
//! In the tokens of other macros the safe form `Runtime::at(..).nest(Delegate(e).yield_from_source(), &mut co).await` is used,
//! which always nests.

use core::any::TypeId;
use core::marker::PhantomData;
use core::pin::Pin;
use core::task::{Context, Poll};

use crate::body::co::{At, Co, Invariant, Lent, abandoned_yield};
use crate::body::own_yield::{Access, Here};
use crate::engine::code::Code;
use crate::engine::frame_stack::Root;
use crate::engine::type_id::unit;
use crate::generator::body::{Body, Leaf, Tree};
use crate::generator::lazy::Gen;
use crate::generator::on_stack::OnStack;
use crate::generator::resume::Handle;
use crate::protocol::coroutine;
use crate::protocol::coroutine::{CoroutineState, GenState};

#[cfg(feature = "alloc")]
use crate::generator::boxed::Boxed as _;
#[cfg(feature = "alloc")]
use crate::generator::boxed::{BoxGen, LocalBoxGen, OnHeap};

/// The operand of a `yield from`.
pub struct Delegate<T>(pub T);

/// An operand that yields `Y` and takes `S`. (Parameters of its own, so that a wrong one is a mismatch
/// of types at the operand and nothing else.)
pub struct YieldFrom<Y, S, T> {
    pub(crate) source: T,
    _types: Invariant<Y, S>,
}

impl<Y, S, T> YieldFrom<Y, S, T> {
    #[inline(always)]
    pub(crate) fn new(source: T) -> Self {
        YieldFrom { source, _types: PhantomData }
    }
}

/// An operand that is a generator.
pub struct FromGenerator<G>(pub(crate) G);

/// An operand that is any iterable.
pub struct FromIterable<I>(I);

/// The fallback of `yield_from_source`, for what is no generator of ours.
pub trait IntoSource: Sized {
    /// The items.
    type Item;
    /// What the operand is, of those that are no generators.
    type Source;

    /// Chooses how to delegate, by the operand's type.
    fn yield_from_source(self) -> YieldFrom<Self::Item, (), Self::Source>;
}

/// `T: IntoIterator`, with something to say where it does not hold.
#[diagnostic::on_unimplemented(
    message = "`yield from` needs a generator or an iterable, and `{T}` is neither",
    label = "not a generator, and not `IntoIterator`",
    note = "to yield the value itself, write `yield`"
)]
pub trait Iterable<T> {
    /// The items.
    type Item;
}

impl<I: IntoIterator> Iterable<I> for Delegate<I> {
    type Item = I::Item;
}

impl<I> IntoSource for Delegate<I>
where
    Delegate<I>: Iterable<I>,
{
    type Item = <Delegate<I> as Iterable<I>>::Item;
    type Source = FromIterable<I>;

    #[inline(always)]
    fn yield_from_source(self) -> YieldFrom<Self::Item, (), FromIterable<I>> {
        YieldFrom::new(FromIterable(self.0))
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

generator_source! {
    [Y, F: Code, S] Gen<Y, Leaf<F, S>>, S;
    [Y, F: Code, S] Gen<Y, Tree<F, S>>, S;
    ['g, Y, B: Body<Y>] Pin<&'g mut OnStack<Y, B>>, B::Resume;
}
#[cfg(feature = "alloc")]
generator_source! {
    ['g, Y, B: Body<Y>] &'g mut Gen<Y, B>, B::Resume;
    [Y, B: Body<Y>] OnHeap<Y, B>, B::Resume;
    ['g, Y, B: Body<Y>] &'g mut OnHeap<Y, B>, B::Resume;
    ['a, Y, S, R] BoxGen<'a, Y, S, R>, S;
    ['g, 'a, Y, S, R] &'g mut BoxGen<'a, Y, S, R>, S;
    ['a, Y, S, R] LocalBoxGen<'a, Y, S, R>, S;
    ['g, 'a, Y, S, R] &'g mut LocalBoxGen<'a, Y, S, R>, S;
}

/// The frame stack of a running tree, obtained just before the operand of a `yield from` is
/// evaluated. It is `Send` by itself: it does not mention the operand's type.
pub struct Frames<Y, S> {
    #[cfg_attr(not(feature = "alloc"), allow(dead_code))]
    pub(crate) root: *mut Root<Y, S>,
    /// The `own` of the frame stack, if the driver knows it as a constant.
    #[cfg_attr(not(feature = "alloc"), allow(dead_code))]
    pub(crate) own: Option<TypeId>,
}

// SAFETY: the pointer is used by `Runtime::enter` only, while the body that holds this runs; it then
// leads to the stack that this body is a frame of, wherever the generator has been moved to (a running
// stack stays in place).
unsafe impl<Y, S> Send for Frames<Y, S> {}
// SAFETY: nothing takes it by shared reference.
unsafe impl<Y, S> Sync for Frames<Y, S> {}

#[cfg(feature = "stream")]
#[allow(clippy::unused_self, reason = "the receiver gives the types, before the operand is typed")]
impl<Y> At<Y, ()> {
    /// As `nest`, in an async generator.
    #[inline(always)]
    pub fn nest_async<'co, D: crate::stream::async_gen::AsyncSource<'co, Y>>(
        self,
        child: YieldFrom<Y, (), D>,
        co: &'co mut Co<Y, ()>,
    ) -> D::Nested {
        child.source.nest(Lent::new(co))
    }
}

#[allow(clippy::unused_self, reason = "the receiver gives the types, before the operand is typed")]
impl<Y, S> At<Y, S> {
    /// The future of a delegation that steps its operand itself.
    #[inline(always)]
    pub fn nest<'co, D: Source<'co, Y, S>>(
        self,
        child: YieldFrom<Y, S, D>,
        co: &'co mut Co<Y, S>,
    ) -> D::Nested {
        child.source.nest(Lent::new(co))
    }
}

impl<Y, S> Frames<Y, S> {
    /// The place in the body that this was obtained at, and that what is made of it is awaited at.
    #[inline(always)]
    #[allow(clippy::unused_self, reason = "who has the receiver has its promise")]
    pub(crate) fn here(&self) -> Here<Y, S> {
        // SAFETY: whoever has the frames has had the body's token, and so has made the promise of `Promise`.
        unsafe { Here::new() }
    }
}

/// The future of [`Runtime::frames`](crate::expansion::Runtime::frames): always ready.
#[must_use = "it does nothing unless awaited"]
pub struct GetFrames<Y, S> {
    pub(crate) here: Here<Y, S>,
}

impl<Y, S> Future for GetFrames<Y, S> {
    type Output = Frames<Y, S>;

    #[inline(always)]
    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Frames<Y, S>> {
        // SAFETY: the slot is alive and of these types (`Access::slot`).
        unsafe {
            let slot = Access::slot(&mut self.here, cx);
            Poll::Ready(Frames { root: (*slot).root, own: (*slot).own })
        }
    }
}

/// How a body that yields `Y` and receives `S` delegates.
#[diagnostic::on_unimplemented(
    message = "a plain generator cannot wait for an async one",
    label = "`yield from` this in an `async gen fn`"
)]
pub trait Source<'co, Y, S>: Sized {
    /// The future that waits for it, as a frame if it can be one.
    type Wait: Future;
    /// The future that steps it.
    type Nested: Future;

    /// Enters it as a frame if it can be one.
    fn enter(self, frames: Frames<Y, S>) -> Self::Wait;
    /// Steps it.
    fn nest(self, co: Lent<'co, Y, S>) -> Self::Nested;
}

/// The future that steps its operand and passes on the items: one resume switch for each.
#[must_use = "a delegation does nothing unless awaited"]
pub struct Nested<A, C> {
    access: A,
    child: C,
}

impl<A: Access, C> Nested<A, C> {
    #[inline(always)]
    pub(crate) fn new(access: A, child: C) -> Self {
        Nested { access, child }
    }
}

/// What [`Nested`] can step. Without an argument for the first step of what was not started.
pub trait Child<Y, S> {
    type Return;
    fn step(self: Pin<&mut Self>, arg: Option<S>) -> CoroutineState<Y, Self::Return>;

    /// As `step`, without asking whether it has ended.
    ///
    /// # Safety
    ///
    /// No step of it has completed or panicked.
    #[inline(always)]
    unsafe fn step_on(self: Pin<&mut Self>, arg: Option<S>) -> CoroutineState<Y, Self::Return> {
        self.step(arg)
    }
}

impl<A: Access, C: Child<A::Item, A::Resume>> Future for Nested<A, C> {
    type Output = C::Return;

    #[inline(always)]
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<C::Return> {
        // SAFETY: `child` is structurally pinned: never moved, and without a `Drop` of ours.
        let this = unsafe { self.get_unchecked_mut() };
        let slot = this.access.slot(cx);
        // SAFETY: the slot is alive and of these types (`Access::slot`). No reference to it is held while the
        // child runs. An awaited future is not polled after it was ready or has panicked (`Access::IS_AWAITED`), and this
        // is ready when the child has completed.
        unsafe {
            let child = Pin::new_unchecked(&mut this.child);
            let arg = (*slot).arg.take();
            match if A::IS_AWAITED { child.step_on(arg) } else { child.step(arg) } {
                CoroutineState::Yielded(item) => {
                    if (*slot).item.replace(item).is_some() {
                        abandoned_yield();
                    }
                    Poll::Pending
                }
                CoroutineState::Complete(output) => Poll::Ready(output),
            }
        }
    }
}

/// An iterator, as the child of a [`Nested`].
pub struct Iter<I>(I);

impl<I: Iterator> Child<I::Item, ()> for Iter<I> {
    type Return = ();

    #[inline(always)]
    fn step(self: Pin<&mut Self>, _: Option<()>) -> CoroutineState<I::Item, ()> {
        // SAFETY: the iterator is not structurally pinned.
        match unsafe { self.get_unchecked_mut() }.0.next() {
            Some(item) => CoroutineState::Yielded(item),
            None => CoroutineState::Complete(()),
        }
    }
}

impl<'co, I: IntoIterator> Source<'co, I::Item, ()> for FromIterable<I>
where
    I::Item: 'co,
{
    type Wait = Nested<Here<I::Item, ()>, Iter<I::IntoIter>>;
    type Nested = Nested<Lent<'co, I::Item, ()>, Iter<I::IntoIter>>;

    #[inline(always)]
    fn enter(self, frames: Frames<I::Item, ()>) -> Self::Wait {
        Nested::new(frames.here(), Iter(self.0.into_iter()))
    }

    #[inline(always)]
    fn nest(self, co: Lent<'co, I::Item, ()>) -> Self::Nested {
        Nested::new(co, Iter(self.0.into_iter()))
    }
}

/// The future of [`Co::yield_from`](crate::Co::yield_from).
#[inline(always)]
pub(crate) fn yield_all<I: Iterator>(
    co: Lent<'_, I::Item, ()>,
    items: I,
) -> Nested<Lent<'_, I::Item, ()>, Iter<I>> {
    Nested::new(co, Iter(items))
}

/// A generator that runs where it is delegated to, unless it was started before.
///
/// (Two fields, as in a [`Gen`], and for the same reason.)
pub struct Entered<Y, B: Body<Y>> {
    /// Started before.
    #[cfg(feature = "alloc")]
    heap: Option<OnHeap<Y, B>>,
    /// Never started, unless `heap` is there.
    here: OnStack<Y, B>,
}

impl<Y, B: Body<Y>> Entered<Y, B> {
    #[inline(always)]
    pub(crate) fn new(generator: Gen<Y, B>) -> Self {
        Entered {
            // Without an allocator, no `Gen` was started before.
            #[cfg(feature = "alloc")]
            heap: match generator.heap {
                None if generator.fresh.is_none() => Some(OnHeap::new(&mut None)),
                heap => heap,
            },
            here: OnStack::of(generator.fresh),
        }
    }
}

impl<Y, B: Body<Y>> Child<Y, B::Resume> for Entered<Y, B> {
    type Return = B::Return;

    #[inline(always)]
    fn step(self: Pin<&mut Self>, arg: Option<B::Resume>) -> CoroutineState<Y, B::Return> {
        #[cfg(feature = "alloc")]
        let is_here = self.heap.is_none();
        #[cfg(not(feature = "alloc"))]
        let is_here = true;
        if is_here && self.here.state() == GenState::Done {
            return CoroutineState::Complete(unit().unwrap_or_else(|| coroutine::completed()));
        }
        // SAFETY: a step that has completed or panicked leaves `here` done, unless there is a box, which is asked.
        unsafe { self.step_on(arg) }
    }

    #[inline(always)]
    unsafe fn step_on(
        self: Pin<&mut Self>,
        arg: Option<B::Resume>,
    ) -> CoroutineState<Y, B::Return> {
        // SAFETY: nothing is moved out of it.
        let this = unsafe { self.get_unchecked_mut() };
        #[cfg(feature = "alloc")]
        if let Some(generator) = &mut this.heap {
            return step_out_of_line(generator.place(), arg);
        }
        // SAFETY: `here` is structurally pinned: it is pinned with `self`, and nothing moves it.
        let mut here = unsafe { Pin::new_unchecked(&mut this.here) };
        let arg = needed(arg, &here);
        // SAFETY: without a box it was not started when this was made, and no step of it has completed or panicked
        // (contract).
        match unsafe { here.as_mut().advance_present(arg) } {
            Some(state) => state,
            None => coroutine::needs_value(),
        }
    }
}

/// As `step_handle`: were it inlined, stepping a generator of the body's own type would make the
/// body's `poll` recursive, and nothing of it would be inlined. (It is given the place by value: a reference to
/// what the body holds must not reach a call that is not inlined.)
#[cfg(feature = "alloc")]
#[cold]
#[inline(never)]
fn step_out_of_line<Y, B: Body<Y>>(
    mut place: Pin<&mut OnStack<Y, B>>,
    arg: Option<B::Resume>,
) -> CoroutineState<Y, B::Return> {
    step_handle(&mut place, arg)
}

/// A generator that can be moved, as the child of a [`Nested`].
pub struct Stepped<H>(pub(crate) H);

impl<Y, H: Handle<Y>> Child<Y, H::Resume> for Stepped<H> {
    type Return = H::Return;

    #[inline(always)]
    fn step(self: Pin<&mut Self>, arg: Option<H::Resume>) -> CoroutineState<Y, H::Return> {
        // SAFETY: handles are not structurally pinned (all of them are `Unpin`).
        step_handle(unsafe { &mut self.get_unchecked_mut().0 }, arg)
    }
}

/// Steps a generator on behalf of the body that delegates to it: without an argument when it is
/// entered, with one when it is resumed.
#[inline(always)]
pub(crate) fn step_handle<Y, H: Handle<Y>>(
    handle: &mut H,
    arg: Option<H::Resume>,
) -> CoroutineState<Y, H::Return> {
    let arg = needed(arg, handle);
    match handle.advance(arg) {
        Ok(state) => state,
        Err(_) if handle.state() == GenState::Created => coroutine::needs_value(),
        // A generator that has ended before has nothing to add.
        Err(_) => CoroutineState::Complete(unit().unwrap_or_else(|| coroutine::completed())),
    }
}

/// The argument of a step: there must be one if the generator waits for it.
#[inline(always)]
fn needed<Y, H: Handle<Y>>(arg: Option<H::Resume>, handle: &H) -> Option<H::Resume> {
    // A `match`, because a build without optimisation pays for a call at each item.
    let arg = match arg {
        Some(arg) => Some(arg),
        None => unit(),
    };
    if arg.is_none() && handle.state() == GenState::Suspended {
        coroutine::waits_for_value();
    }
    arg
}

/// The sources that are always stepped.
macro_rules! nested_source {
    ($([$($generics:tt)*] $generator:ty, $resume:ty => $child:ty, $convert:expr;)*) => {$(
        impl<'co, $($generics)*> Source<'co, Y, $resume> for FromGenerator<$generator> {
            type Wait = Nested<Here<Y, $resume>, $child>;
            type Nested = Nested<Lent<'co, Y, $resume>, $child>;

            #[inline(always)]
            fn enter(self, frames: Frames<Y, $resume>) -> Self::Wait {
                Nested::new(frames.here(), $convert(self.0))
            }

            #[inline(always)]
            fn nest(self, co: Lent<'co, Y, $resume>) -> Self::Nested {
                Nested::new(co, $convert(self.0))
            }
        }
    )*};
}

nested_source! {
    [Y: 'co, F: Code, S: 'co] Gen<Y, Leaf<F, S>>, S => Entered<Y, Leaf<F, S>>, Entered::new;
    ['g, Y: 'co, B: Body<Y, Resume: 'co>] Pin<&'g mut OnStack<Y, B>>, B::Resume => Stepped<Pin<&'g mut OnStack<Y, B>>>, Stepped;
}
#[cfg(feature = "alloc")]
nested_source! {
    ['g, Y: 'co, B: Body<Y, Resume: 'co>] &'g mut Gen<Y, B>, B::Resume => Stepped<&'g mut Gen<Y, B>>, Stepped;
    ['g, Y: 'co, B: Body<Y, Resume: 'co>] &'g mut OnHeap<Y, B>, B::Resume => Stepped<&'g mut OnHeap<Y, B>>, Stepped;
    ['g, 'a, Y: 'co, S: 'co, R] &'g mut BoxGen<'a, Y, S, R>, S => Stepped<&'g mut BoxGen<'a, Y, S, R>>, Stepped;
    ['g, 'a, Y: 'co, S: 'co, R] &'g mut LocalBoxGen<'a, Y, S, R>, S => Stepped<&'g mut LocalBoxGen<'a, Y, S, R>>, Stepped;
}
