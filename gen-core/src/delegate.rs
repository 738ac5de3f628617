//! The delegation rule: what `yield from` does with its operand.
//!
//! `yield from e` expands to `Frames::enter(unsafe { co.at(..).frames() }.await,
//! Delegate(e).source()).await`. `source` chooses by the type of `e`: an inherent method of
//! [`Delegate`] for the generator types, else the method of [`IntoSource`], for any iterable. It is
//! looked up on our own type and takes it by value, so nothing of the user's can stand in for it and
//! the operand's storage ends before the `await` (a recursive body must not hold itself).
//! `enter` then gives the future that waits for the end:
//!
//! - an unstarted tree, on its own or boxed, becomes a frame: [`Pushed`], [`PushedBox`];
//! - anything else is stepped by its future, [`Nested`], where it is: leaves, iterators, generators
//!   that were started before.
//!
//! In the tokens of other macros the safe form `co.at(..).nest(Delegate(e).source()).await` is used,
//! which always nests.

use core::pin::Pin;
use core::task::{Context, Poll};

use crate::body::{Body, Leaf, Tree};
use crate::co::{At, Co, abandoned_yield};
use crate::generator::Gen;
use crate::handle::Handle;
use crate::place::OnStack;
use crate::slot::Slot;
use crate::stack::Root;
use crate::type_id::unit;
use crate::{CoroutineState, GenState, coroutine};

#[cfg(feature = "alloc")]
use crate::{BoxGen, LocalBoxGen, OnHeap};

/// The operand of a `yield from`.
pub struct Delegate<T>(pub T);

/// An operand that is a generator.
pub struct FromGenerator<G>(pub(crate) G);

/// An operand that is any iterable.
pub struct FromIterator<I>(I);

/// The fallback of `source`, for what is no generator of ours.
pub trait IntoSource: Sized {
    /// What tells `Frames::enter` how to delegate.
    type Source;

    /// Chooses how to delegate, by the operand's type.
    fn source(self) -> Self::Source;
}

impl<I> IntoSource for Delegate<I> {
    type Source = FromIterator<I>;

    #[inline(always)]
    fn source(self) -> FromIterator<I> {
        FromIterator(self.0)
    }
}

macro_rules! generator_source {
    ($([$($generics:tt)*] $generator:ty;)*) => {$(
        impl<$($generics)*> Delegate<$generator> {
            /// Chooses how to delegate, by the operand's type.
            #[inline(always)]
            pub fn source(self) -> FromGenerator<$generator> {
                FromGenerator(self.0)
            }
        }
    )*};
}

generator_source! {
    [Y, F: Future, S] Gen<Y, Leaf<F, S>>;
    [Y, F: Future, S] Gen<Y, Tree<F, S>>;
    ['g, Y, B: Body<Y>] Pin<&'g mut OnStack<Y, B>>;
}
#[cfg(feature = "alloc")]
generator_source! {
    ['g, Y, B: Body<Y>] &'g mut Gen<Y, B>;
    [Y, B: Body<Y>] OnHeap<Y, B>;
    ['g, Y, B: Body<Y>] &'g mut OnHeap<Y, B>;
    ['a, Y, S, R] BoxGen<'a, Y, S, R>;
    ['g, 'a, Y, S, R] &'g mut BoxGen<'a, Y, S, R>;
    ['a, Y, S, R] LocalBoxGen<'a, Y, S, R>;
    ['g, 'a, Y, S, R] &'g mut LocalBoxGen<'a, Y, S, R>;
}

/// The frame stack of a running tree, obtained just before the operand of a `yield from` is
/// evaluated. It is `Send` by itself: it does not mention the operand's type.
pub struct Frames<'co, Y, S> {
    pub(crate) co: &'co Co<Y, S>,
    #[cfg_attr(not(feature = "alloc"), allow(dead_code))]
    pub(crate) root: *mut Root<Y, S>,
}

// SAFETY: the pointer is used by `enter` only, while the body that holds this runs; it then leads to
// the stack that this body is a frame of, wherever the generator has been moved to (a running stack
// stays in place).
unsafe impl<Y, S> Send for Frames<'_, Y, S> {}
// SAFETY: nothing takes it by shared reference.
unsafe impl<Y, S> Sync for Frames<'_, Y, S> {}

impl<'co, Y, S> Frames<'co, Y, S> {
    /// The future that waits for the end of the delegation.
    #[inline(always)]
    pub fn enter<D: Source<'co, Y, S>>(self, source: D) -> D::Wait {
        source.enter(self)
    }
}

impl<'co, Y, S> At<'co, Y, S> {
    /// The frame stack of the running body.
    ///
    /// # Safety
    ///
    /// To be awaited directly in the body of a [`Tree`](crate::Tree); what [`Frames::enter`] makes of
    /// the result is to be awaited at once and directly in that body, too.
    #[inline(always)]
    pub unsafe fn frames(self) -> GetFrames<'co, Y, S> {
        GetFrames { co: self.co }
    }

    /// The future of a delegation that steps its operand itself.
    #[inline(always)]
    pub fn nest<D: Source<'co, Y, S>>(self, source: D) -> D::Nested {
        source.nest(self.co)
    }
}

/// The future of [`At::frames`]: always ready.
pub struct GetFrames<'co, Y, S> {
    co: &'co Co<Y, S>,
}

impl<'co, Y, S> Future for GetFrames<'co, Y, S> {
    type Output = Frames<'co, Y, S>;

    #[inline(always)]
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Frames<'co, Y, S>> {
        // SAFETY: `Co::slot` has checked that the slot is alive and of these types.
        let root = unsafe { (*self.co.slot(cx)).root };
        Poll::Ready(Frames { co: self.co, root })
    }
}

/// What a body that yields `Y` and receives `S` can delegate to.
#[diagnostic::on_unimplemented(
    message = "`yield from` cannot delegate to this in a generator of `{Y}` items",
    label = "not an iterable or generator of `{Y}` that takes `{S}` values",
    note = "`yield from` takes any `IntoIterator` whose items are `{Y}` (where a `yield` has the \
            value `()`), or a generator with the same item and resume types",
    note = "to convert the items or to drop the values, write the loop: `for item in .. {{ yield item; }}`"
)]
pub trait Source<'co, Y, S>: Sized {
    /// The future that waits for it, as a frame if it can be one.
    type Wait: Future;
    /// The future that steps it.
    type Nested: Future;

    fn enter(self, frames: Frames<'co, Y, S>) -> Self::Wait;
    fn nest(self, co: &'co Co<Y, S>) -> Self::Nested;
}

/// The future that steps its operand and passes on the items: one resume switch for each.
#[must_use = "a delegation does nothing unless awaited"]
pub struct Nested<'co, Y, S, C> {
    co: &'co Co<Y, S>,
    child: C,
}

impl<'co, Y, S, C> Nested<'co, Y, S, C> {
    #[inline(always)]
    pub(crate) fn new(co: &'co Co<Y, S>, child: C) -> Self {
        Nested { co, child }
    }
}

/// What [`Nested`] can step. Without an argument for the first step of what was not started.
pub trait Child<Y, S> {
    type Return;
    fn step(self: Pin<&mut Self>, arg: Option<S>) -> CoroutineState<Y, Self::Return>;
}

impl<Y, S, C: Child<Y, S>> Future for Nested<'_, Y, S, C> {
    type Output = C::Return;

    #[inline(always)]
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<C::Return> {
        // SAFETY: `child` is structurally pinned: never moved, and without a `Drop` of ours.
        let this = unsafe { self.get_unchecked_mut() };
        let slot: *mut Slot<Y, S> = this.co.slot(cx);
        // SAFETY: `Co::slot` has checked that the slot is alive and of these types. No reference to
        // it is held while the child runs.
        unsafe {
            match Pin::new_unchecked(&mut this.child).step((*slot).arg.take()) {
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

impl<'co, I: IntoIterator> Source<'co, I::Item, ()> for FromIterator<I>
where
    I::Item: 'co,
{
    type Wait = Nested<'co, I::Item, (), Iter<I::IntoIter>>;
    type Nested = Self::Wait;

    #[inline(always)]
    fn enter(self, frames: Frames<'co, I::Item, ()>) -> Self::Wait {
        self.nest(frames.co)
    }

    #[inline(always)]
    fn nest(self, co: &'co Co<I::Item, ()>) -> Self::Nested {
        Nested::new(co, Iter(self.0.into_iter()))
    }
}

impl<Y, B: Body<Y>> Child<Y, B::Resume> for OnStack<Y, B> {
    type Return = B::Return;

    #[inline(always)]
    fn step(mut self: Pin<&mut Self>, arg: Option<B::Resume>) -> CoroutineState<Y, B::Return> {
        step_handle(&mut self.as_mut(), arg)
    }
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
    let arg = arg.or_else(unit);
    if arg.is_none() && handle.state() == GenState::Suspended {
        coroutine::waits_for_value();
    }
    match handle.advance(arg) {
        Ok(state) => state,
        Err(_) if handle.state() == GenState::Created => coroutine::needs_value(),
        // A generator that has ended before has nothing to add.
        Err(_) => CoroutineState::Complete(unit().unwrap_or_else(|| coroutine::completed())),
    }
}

/// The sources that are always stepped.
macro_rules! nested_source {
    ($([$($generics:tt)*] $generator:ty, $resume:ty => $child:ty, $convert:expr;)*) => {$(
        impl<'co, $($generics)*> Source<'co, Y, $resume> for FromGenerator<$generator> {
            type Wait = Nested<'co, Y, $resume, $child>;
            type Nested = Self::Wait;

            #[inline(always)]
            fn enter(self, frames: Frames<'co, Y, $resume>) -> Self::Wait {
                self.nest(frames.co)
            }

            #[inline(always)]
            fn nest(self, co: &'co Co<Y, $resume>) -> Self::Nested {
                Nested::new(co, $convert(self.0))
            }
        }
    )*};
}

nested_source! {
    [Y: 'co, F: Future, S: 'co] Gen<Y, Leaf<F, S>>, S => OnStack<Y, Leaf<F, S>>, Gen::on_stack;
    ['g, Y: 'co, B: Body<Y, Resume: 'co>] Pin<&'g mut OnStack<Y, B>>, B::Resume => Stepped<Pin<&'g mut OnStack<Y, B>>>, Stepped;
}
#[cfg(feature = "alloc")]
nested_source! {
    ['g, Y: 'co, B: Body<Y, Resume: 'co>] &'g mut Gen<Y, B>, B::Resume => Stepped<&'g mut Gen<Y, B>>, Stepped;
    ['g, Y: 'co, B: Body<Y, Resume: 'co>] &'g mut OnHeap<Y, B>, B::Resume => Stepped<&'g mut OnHeap<Y, B>>, Stepped;
    ['g, 'a, Y: 'co, S: 'co, R] &'g mut BoxGen<'a, Y, S, R>, S => Stepped<&'g mut BoxGen<'a, Y, S, R>>, Stepped;
    ['g, 'a, Y: 'co, S: 'co, R] &'g mut LocalBoxGen<'a, Y, S, R>, S => Stepped<&'g mut LocalBoxGen<'a, Y, S, R>>, Stepped;
}
