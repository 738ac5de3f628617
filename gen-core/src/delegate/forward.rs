//! Children that are stepped where they are, by the body that delegates to them.

use core::mem::MaybeUninit;
use core::pin::Pin;
use core::task::{Context, Poll};

use crate::body::co::{Co, CoRef, HandleSite};
use crate::body::own_yield::{Access, YieldSite};
use crate::delegate::source::{
    Child, FromBody, FromCoroutine, FromGenerator, FromIterable, Source, WriteAt, YieldFrom,
    write_at,
};
use crate::engine::code::Code;
use crate::engine::frame_stack::Frames;
use crate::engine::type_id::unit;
use crate::generator::body::{Body, Leaf};
#[cfg(feature = "alloc")]
use crate::generator::boxed::OnHeap;
use crate::generator::lazy::Gen;
use crate::generator::on_stack::OnStack;
use crate::generator::resume::Resumable;
use crate::protocol::coroutine::{Coroutine, CoroutineState, GenState};
use crate::protocol::misuse::{completed, needs_value, waits_for_value};

/// The future that steps its operand and passes on the items: one resume switch for each.
#[must_use = "a delegation does nothing unless awaited"]
// So that it lies where a future of a `Propagated` child does.
#[repr(C)]
pub struct Forward<A, C> {
    access: A,
    child: C,
}

impl<A: Access, C> Forward<A, C> {
    #[inline(always)]
    pub(crate) fn new(access: A, child: C) -> Self {
        Forward { access, child }
    }

    /// The parts of a future that was not polled.
    #[inline(always)]
    pub(crate) fn into_parts(self) -> (A, C) {
        (self.access, self.child)
    }

    /// Writes the future where it will lie.
    #[inline(always)]
    fn init(place: &mut MaybeUninit<Self>, access: A, child: impl WriteAt<C>) -> &mut Self {
        let forward = place.as_mut_ptr();
        // SAFETY: the fields of the place may be written, and both of them are (`write_at`).
        unsafe {
            (&raw mut (*forward).access).write(access);
            write_at(&mut *(&raw mut (*forward).child).cast(), child);
            place.assume_init_mut()
        }
    }
}

#[allow(clippy::unused_self, reason = "the receiver gives the types, before the operand is typed")]
impl<Y, S> HandleSite<Y, S> {
    /// The future of a delegation that steps its operand itself.
    #[inline(always)]
    pub fn nest<D: Source<Y, S>>(
        self,
        child: YieldFrom<Y, S, D>,
        co: &mut Co<Y, S>,
    ) -> Forward<CoRef<'_, Y, S>, D::Child> {
        Forward::new(CoRef::new(co), child.source.into_child())
    }
}

impl<A: Access, C: Child<A::Item, A::Resume>> Future for Forward<A, C> {
    type Output = C::Return;

    #[inline(always)]
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<C::Return> {
        // SAFETY: `child` is structurally pinned: never moved, and without a `Drop` of ours.
        let this = unsafe { self.get_unchecked_mut() };
        if this.access.has_left_item(cx) {
            return Poll::Pending;
        }
        let place = this.access.place(cx);
        // SAFETY: the place was found in this poll. Nobody holds a reference to it while the child runs.
        // An awaited future is not polled after it was ready or has panicked
        // (`Access::IS_AWAITED`), and this is ready when the child has completed.
        unsafe {
            let child = Pin::new_unchecked(&mut this.child);
            let arg = A::take_arg(place);
            match if A::IS_AWAITED { child.step_on(arg) } else { child.step(arg) } {
                CoroutineState::Yielded(item) => {
                    A::put_item(place, item, cx);
                    Poll::Pending
                }
                CoroutineState::Complete(output) => Poll::Ready(output),
            }
        }
    }
}

/// An iterator, as the child of a [`Forward`].
pub struct Iter<I>(pub(crate) I);

impl<I: Iterator, S> Child<I::Item, S> for Iter<I> {
    type Return = ();

    #[inline(always)]
    fn step(self: Pin<&mut Self>, _: Option<S>) -> CoroutineState<I::Item, ()> {
        // SAFETY: the iterator is not structurally pinned.
        match unsafe { self.get_unchecked_mut() }.0.next() {
            Some(item) => CoroutineState::Yielded(item),
            None => CoroutineState::Complete(()),
        }
    }

    #[inline(always)]
    fn has_failed(&self) -> bool {
        true
    }
}

/// An iterable is a source for any `S`, because [`PassOn`](crate::delegate::pass_on::PassOn) has
/// refused to send values to an iterable.
impl<I: Iterator, S> Source<I::Item, S> for FromIterable<I> {
    type Wait = Forward<YieldSite<I::Item, S>, Iter<I>>;
    type Child = Iter<I>;

    #[inline(always)]
    fn enter(self, frames: Frames<I::Item, S>) -> Self::Wait {
        Forward::new(frames.site(), Iter(self.0))
    }

    #[inline(always)]
    fn into_child(self) -> Self::Child {
        Iter(self.0)
    }
}

impl<Y> Co<Y> {
    /// Yields every item of an iterable, another generator for example.
    ///
    /// ```
    /// use gen_core::{Co, Gen};
    ///
    /// let numbers = Gen::from_fn(async |co: &mut Co<u32>| {
    ///     co.yield_from([1, 2]).await;
    ///     co.yield_(3).await;
    /// });
    /// assert_eq!(numbers.collect::<Vec<_>>(), [1, 2, 3]);
    /// ```
    ///
    /// # Panics
    ///
    /// The future panics in the same cases as the future of [`yield_`](Co::yield_).
    #[inline(always)]
    pub fn yield_from<I: IntoIterator<Item = Y>>(
        &mut self,
        items: I,
    ) -> impl Future<Output = ()> + use<'_, Y, I> {
        yield_all(CoRef::new(self), items.into_iter())
    }
}

/// The future of [`Co::yield_from`](crate::Co::yield_from).
#[inline(always)]
pub(crate) fn yield_all<I: Iterator>(
    co: CoRef<'_, I::Item, ()>,
    items: I,
) -> Forward<CoRef<'_, I::Item, ()>, Iter<I>> {
    Forward::new(co, Iter(items))
}

/// A generator that runs where it is delegated to, unless it was started before.
///
/// It has two fields, as a [`Gen`] has, because the variants of an `enum` would share their memory.
pub struct InlineChild<Y, B: Body<Y>> {
    /// Started before.
    #[cfg(feature = "alloc")]
    heap: Option<OnHeap<Y, B>>,
    /// Never started, unless `heap` is there.
    inline: OnStack<Y, B>,
}

impl<Y, B: Body<Y>> InlineChild<Y, B> {
    #[inline(always)]
    pub(crate) fn new(mut generator: Gen<Y, B>) -> Self {
        InlineChild {
            // Without an allocator, no `Gen` was started before.
            #[cfg(feature = "alloc")]
            heap: Self::started(&mut generator),
            inline: OnStack::of_taken(&mut generator.unstarted),
        }
    }

    /// The box of a generator that was started before. One that has ended has an empty box.
    #[cfg(feature = "alloc")]
    #[inline(always)]
    fn started(generator: &mut Gen<Y, B>) -> Option<OnHeap<Y, B>> {
        match generator.heap.take() {
            None if generator.unstarted.is_none() => Some(OnHeap::new(&mut None)),
            heap => heap,
        }
    }
}

/// (Of the generator that [`InlineChild::new`] takes.)
impl<Y, B: Body<Y>> WriteAt<InlineChild<Y, B>> for Gen<Y, B> {
    #[inline(always)]
    fn write_at(mut self, place: &mut MaybeUninit<InlineChild<Y, B>>) -> &mut InlineChild<Y, B> {
        let child = place.as_mut_ptr();
        // SAFETY: the fields of the place may be written, and all of them are.
        unsafe {
            #[cfg(feature = "alloc")]
            (&raw mut (*child).heap).write(InlineChild::started(&mut self));
            OnStack::init_taken(&mut *(&raw mut (*child).inline).cast(), &mut self.unstarted);
            place.assume_init_mut()
        }
    }
}

impl<Y, B: Body<Y>> Child<Y, B::Resume> for InlineChild<Y, B> {
    type Return = B::Return;

    #[inline(always)]
    fn has_failed(&self) -> bool {
        #[cfg(feature = "alloc")]
        if let Some(generator) = &self.heap {
            return generator.has_failed();
        }
        self.inline.has_failed()
    }

    #[inline(always)]
    fn step(self: Pin<&mut Self>, arg: Option<B::Resume>) -> CoroutineState<Y, B::Return> {
        #[cfg(feature = "alloc")]
        let is_inline = self.heap.is_none();
        #[cfg(not(feature = "alloc"))]
        let is_inline = true;
        if is_inline && self.inline.state() == GenState::Done {
            return CoroutineState::Complete(unit().unwrap_or_else(|| completed()));
        }
        // SAFETY: a step that has completed or panicked leaves `inline` done, unless there is a
        // box, which is asked.
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
        // SAFETY: `inline` is structurally pinned: it is pinned with `self`, and nothing moves it.
        let mut inline = unsafe { Pin::new_unchecked(&mut this.inline) };
        let arg = needed(arg, &inline);
        // SAFETY: without a box it was not started when this was made, and no step of it has
        // completed or panicked (contract).
        match unsafe { inline.as_mut().advance_present(arg) } {
            Some(state) => state,
            None => needs_value(),
        }
    }
}

/// Steps a child out of line. If it were inlined, stepping a generator of the body's own type would
/// make the body's `poll` recursive, and the compiler would inline no part of it. It receives
/// the place by value, because a reference into the body must not reach a call that is not inlined.
#[cfg(feature = "alloc")]
#[cold]
#[inline(never)]
fn step_out_of_line<Y, B: Body<Y>>(
    mut place: Pin<&mut OnStack<Y, B>>,
    arg: Option<B::Resume>,
) -> CoroutineState<Y, B::Return> {
    step_child(&mut place, arg)
}

/// A generator that can be moved is stepped through its own `advance`.
impl<G: Resumable> Child<G::Item, G::Resume> for G {
    type Return = G::Return;

    #[inline(always)]
    fn step(self: Pin<&mut Self>, arg: Option<G::Resume>) -> CoroutineState<G::Item, G::Return> {
        step_child(self.get_mut(), arg)
    }

    #[inline(always)]
    fn has_failed(&self) -> bool {
        Resumable::has_failed(self)
    }
}

/// Steps a generator on behalf of the body that delegates to it: without an argument to enter it,
/// with an argument to resume it.
#[inline(always)]
pub(crate) fn step_child<G: Resumable>(
    child: &mut G,
    arg: Option<G::Resume>,
) -> CoroutineState<G::Item, G::Return> {
    let arg = needed(arg, child);
    match child.advance(arg) {
        Some(state) => state,
        // A generator that has ended before has nothing to add.
        None if child.state() == GenState::Done => {
            CoroutineState::Complete(unit().unwrap_or_else(|| completed()))
        }
        None => needs_value(),
    }
}

/// The argument of a step, which must be there if the generator waits for it.
#[inline(always)]
fn needed<G: Resumable>(arg: Option<G::Resume>, child: &G) -> Option<G::Resume> {
    // A `match`, because a build without optimisation pays for a call at each item.
    let arg = match arg {
        Some(arg) => Some(arg),
        None => unit(),
    };
    if arg.is_none() && child.state() == GenState::Suspended {
        waits_for_value();
    }
    arg
}

/// A coroutine of an unknown type, as the child of a [`Forward`].
pub struct CoroutineChild<C>(pub(crate) C);

impl<S, C: Coroutine<S>> Child<C::Yield, S> for CoroutineChild<C> {
    type Return = C::Return;

    #[inline(always)]
    fn step(self: Pin<&mut Self>, arg: Option<S>) -> CoroutineState<C::Yield, C::Return> {
        // SAFETY: the coroutine is structurally pinned: never moved, and without a `Drop` of ours.
        let coroutine = unsafe { self.map_unchecked_mut(|this| &mut this.0) };
        match arg.or_else(unit) {
            Some(arg) => coroutine.resume(arg),
            None => coroutine.start(),
        }
    }

    #[inline(always)]
    fn has_failed(&self) -> bool {
        true
    }
}

impl<S, C: Coroutine<S>> Source<C::Yield, S> for FromCoroutine<C> {
    type Wait = Forward<YieldSite<C::Yield, S>, CoroutineChild<C>>;
    type Child = CoroutineChild<C>;

    #[inline(always)]
    fn enter(self, frames: Frames<C::Yield, S>) -> Self::Wait {
        Forward::new(frames.site(), self.into_child())
    }

    #[inline(always)]
    fn into_child(self) -> Self::Child {
        CoroutineChild(self.0)
    }
}

impl<Y, B: Body<Y>> Source<Y, B::Resume> for FromBody<Gen<Y, B>> {
    type Wait = Forward<YieldSite<Y, B::Resume>, InlineChild<Y, B>>;
    type Child = InlineChild<Y, B>;

    const IS_STEPPED: bool = true;

    #[inline(always)]
    fn enter(self, frames: Frames<Y, B::Resume>) -> Self::Wait {
        Forward::new(frames.site(), self.into_child())
    }

    #[inline(always)]
    fn enter_at(
        self,
        frames: Frames<Y, B::Resume>,
        place: &mut MaybeUninit<Self::Wait>,
    ) -> &mut Self::Wait {
        Forward::init(place, frames.site(), self.0)
    }

    #[inline(always)]
    fn into_child(self) -> Self::Child {
        InlineChild::new(self.0)
    }
}

impl<Y, F: Code, S> Source<Y, S> for FromGenerator<Gen<Y, Leaf<F, S>>> {
    type Wait = Forward<YieldSite<Y, S>, InlineChild<Y, Leaf<F, S>>>;
    type Child = InlineChild<Y, Leaf<F, S>>;

    const IS_STEPPED: bool = true;

    #[inline(always)]
    fn enter(self, frames: Frames<Y, S>) -> Self::Wait {
        FromBody(self.0).enter(frames)
    }

    #[inline(always)]
    fn enter_at(
        self,
        frames: Frames<Y, S>,
        place: &mut MaybeUninit<Self::Wait>,
    ) -> &mut Self::Wait {
        FromBody(self.0).enter_at(frames, place)
    }

    #[inline(always)]
    fn into_child(self) -> Self::Child {
        FromBody(self.0).into_child()
    }
}

impl<'g, Y, B: Body<Y>> Source<Y, B::Resume> for FromGenerator<Pin<&'g mut OnStack<Y, B>>> {
    type Wait = Forward<YieldSite<Y, B::Resume>, Pin<&'g mut OnStack<Y, B>>>;
    type Child = Pin<&'g mut OnStack<Y, B>>;

    #[inline(always)]
    fn enter(self, frames: Frames<Y, B::Resume>) -> Self::Wait {
        Forward::new(frames.site(), self.0)
    }

    #[inline(always)]
    fn into_child(self) -> Self::Child {
        self.0
    }
}

impl<'g, G: Resumable> Source<G::Item, G::Resume> for FromGenerator<&'g mut G> {
    type Wait = Forward<YieldSite<G::Item, G::Resume>, &'g mut G>;
    type Child = &'g mut G;

    #[inline(always)]
    fn enter(self, frames: Frames<G::Item, G::Resume>) -> Self::Wait {
        Forward::new(frames.site(), self.0)
    }

    #[inline(always)]
    fn into_child(self) -> Self::Child {
        self.0
    }
}
