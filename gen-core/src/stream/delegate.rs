//! `yield from` in async generators.

use core::pin::Pin;
use core::task::{Context, Poll};

use futures_core::Stream;

use crate::body::co::{Co, CoRef, HandleSite};
use crate::body::own_yield::{Access, YieldSite};
use crate::delegate::forward::Forward;
#[cfg(feature = "alloc")]
use crate::delegate::framed::AwaitFrame;
use crate::delegate::source::{Delegate, FromGenerator, FromIterable, Source, YieldFrom};
use crate::engine::code::Code;
use crate::engine::frame_stack::Frames;
use crate::engine::slot::{self, Slot};
use crate::generator::body::{Body, Leaf, Tree};
use crate::stream::async_gen::AsyncGen;

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

            #[inline(always)]
            fn enter(self, frames: Frames<Y, ()>) -> Self::Wait {
                Source::enter(self, frames)
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
}

/// An operand that is an async generator.
pub struct FromAsync<G>(pub(crate) G);

macro_rules! async_source {
    ($([$($generics:tt)*] $generator:ty;)*) => {$(
        impl<$($generics)*> Delegate<$generator> {
            /// Chooses how to delegate, by the operand's type.
            #[inline(always)]
            pub fn yield_from_source(self) -> YieldFrom<Y, (), FromAsync<$generator>> {
                YieldFrom::new(FromAsync(self.0))
            }
        }
    )*};
}

async_source! {
    [Y, F: Code<Output = ()>] AsyncGen<Y, Leaf<F>>;
    [Y, F: Code<Output = ()>] AsyncGen<Y, Tree<F>>;
    ['g, Y, B: Body<Y, Resume = (), Return = ()>] Pin<&'g mut AsyncGen<Y, B>>;
}

/// The future that polls an async generator where it is delegated to and passes on the items.
#[must_use = "a delegation does nothing unless awaited"]
pub struct Streamed<A, G> {
    access: A,
    generator: G,
}

impl<A: Access<Resume = ()>, G: Stream<Item = A::Item>> Future for Streamed<A, G> {
    type Output = ();

    #[inline(always)]
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<()> {
        // SAFETY: `generator` is structurally pinned: never moved, and without a `Drop` of ours.
        let this = unsafe { self.get_unchecked_mut() };
        let slot = this.access.slot(cx);
        // SAFETY: `generator` is structurally pinned: it is pinned with `self`, and nothing moves
        // it.
        let generator = unsafe { Pin::new_unchecked(&mut this.generator) };
        let polled = match slot::task(cx) {
            Some(task) => generator.poll_next(&mut Context::from_waker(task)),
            None => generator.poll_next(cx),
        };
        // SAFETY: the slot is alive and of these types (`Access::slot`). No reference to it was
        // held while the child ran.
        unsafe {
            Slot::take_arg(slot);
            match polled {
                Poll::Ready(Some(item)) => {
                    Slot::put_item(slot, item);
                    Poll::Pending
                }
                Poll::Ready(None) => Poll::Ready(()),
                Poll::Pending => Poll::Pending,
            }
        }
    }
}

macro_rules! streamed_source {
    ($([$($generics:tt)*] $generator:ty;)*) => {$(
        impl<$($generics)*> AsyncSource<Y> for FromAsync<$generator> {
            type Wait = Streamed<YieldSite<Y, ()>, $generator>;
            type Forward<'co> = Streamed<CoRef<'co, Y, ()>, $generator> where Y: 'co;

            #[inline(always)]
            fn enter(self, frames: Frames<Y, ()>) -> Self::Wait {
                Streamed { access: frames.site(), generator: self.0 }
            }

            #[inline(always)]
            fn nest(self, co: CoRef<'_, Y, ()>) -> Self::Forward<'_> {
                Streamed { access: co, generator: self.0 }
            }
        }
    )*};
}

streamed_source! {
    [Y, F: Code<Output = ()>] AsyncGen<Y, Leaf<F>>;
    ['g, Y, B: Body<Y, Resume = (), Return = ()>] Pin<&'g mut AsyncGen<Y, B>>;
}

#[cfg(feature = "alloc")]
impl<Y, F: Code<Output = ()>> AsyncSource<Y> for FromAsync<AsyncGen<Y, Tree<F>>> {
    type Wait = AwaitFrame<Y, (), F>;
    type Forward<'co>
        = Streamed<CoRef<'co, Y, ()>, AsyncGen<Y, Tree<F>>>
    where
        Y: 'co;

    #[inline(always)]
    fn enter(self, frames: Frames<Y, ()>) -> Self::Wait {
        // One that was polled is pinned, so nobody can have given it away.
        AwaitFrame::new(self.0.generator.into_unstarted(), &frames)
    }

    #[inline(always)]
    fn nest(self, co: CoRef<'_, Y, ()>) -> Self::Forward<'_> {
        Streamed { access: co, generator: self.0 }
    }
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
