//! Async generators: bodies that may wait, run by a task as a [`Stream`].
//!
//! They are the frames of plain generators, run with the task's waker in their slot (see `slot`): a
//! body that is suspended with an item has yielded, without one it waits.

use core::fmt;
use core::future::Ready;
use core::marker::PhantomData;
use core::pin::Pin;
use core::task::{Context, Poll};

use futures_core::{FusedStream, Stream};

use crate::body::co::{Co, Lent, abandoned_yield};
use crate::body::ends::Ending;
use crate::body::own_yield::{Access, Here};
use crate::delegate::source::{Delegate, Frames, FromGenerator, FromIterable, Source, YieldFrom};
use crate::engine::code::Code;
use crate::engine::slot;
use crate::expansion::Runtime;
use crate::generator::body::{Body, Leaf, Polled, Tree};
use crate::generator::from_fn::{lend, promised};
use crate::generator::on_stack::OnStack;
use crate::protocol::coroutine::GenState;
use crate::stream::awaiting::Next;

/// An async generator: what every `async gen fn` and `async gen` block returns.
///
/// It is a [`Stream`] of items of type `Y`; `B` is the [body](Body), as in a [`Gen`](crate::Gen). The
/// body may `.await` anything and runs on any executor: what it awaits is given the waker of the task
/// that polls the stream.
///
/// Like other streams it must be pinned to be polled: `pin!`, `Box::pin`, or `boxed()` of
/// `futures::StreamExt`. It allocates nothing by itself (frame stacks of recursive ones aside). After
/// the end it yields `None` for ever, also when the body has panicked. It is `Send` when what the body
/// holds across its yields and awaits is.
///
/// There is no async form of a [`Coroutine`](crate::Coroutine): a `Stream` takes no values and has none at
/// its end, so nothing could use one. Send values in through a channel.
///
/// ```
/// use futures::StreamExt as _;
/// use gen_core::generators;
/// use std::pin::pin;
///
/// generators! {
///     async gen fn doubled(numbers: Vec<u32>) -> u32 {
///         for number in numbers {
///             yield std::future::ready(2 * number).await;
///         }
///     }
///
///     async gen fn with_total(numbers: Vec<u32>) -> u32 {
///         let mut total = 0;
///         for await number in doubled(numbers) {
///             total += number;
///             yield number;
///         }
///         yield total;
///     }
/// }
///
/// # futures::executor::block_on(async {
/// let mut numbers = pin!(with_total(vec![1, 2, 3]));
/// assert_eq!(numbers.next().await, Some(2));
/// assert_eq!(numbers.collect::<Vec<_>>().await, [4, 6, 12]);
/// # });
/// ```
#[must_use = "streams are lazy and do nothing unless polled"]
pub struct AsyncGen<Y, B: Body<Y>> {
    generator: OnStack<Y, B>,
    /// Suspended without an item.
    is_waiting: bool,
}

/// Implemented by nothing: what says that an async generator is not `Unpin`.
#[diagnostic::on_unimplemented(
    message = "an async generator must be pinned to be polled: `std::pin::pin!(..)` or `Box::pin(..)`",
    label = "not pinned"
)]
pub trait Movable {}

// This impl never applies; without it the compiler would explain `!Unpin` by everything that a generator
// consists of.
impl<Y, B: Body<Y>> Unpin for AsyncGen<Y, B> where PhantomData<Self>: Movable {}

impl<Y, B: Body<Y>> AsyncGen<Y, B> {
    #[inline(always)]
    pub(crate) fn fresh(body: B) -> Self {
        AsyncGen { generator: OnStack::of(Some(body)), is_waiting: false }
    }

    /// What the generator is doing.
    ///
    /// ```
    /// use gen_core::{GenState, gen_block};
    ///
    /// let numbers = gen_block! { async { yield 1; } };
    /// assert_eq!(numbers.state(), GenState::Created);
    /// ```
    #[must_use]
    pub fn state(&self) -> GenState {
        self.generator.state()
    }
}

// On one type, so that `AsyncGen::from_fn` needs no annotation.
impl AsyncGen<(), Leaf<Ready<()>>> {
    /// Makes an async generator from an async closure, which yields through the handle that it is
    /// lent.
    ///
    /// ```
    /// use futures::StreamExt as _;
    /// use gen_core::{AsyncGen, Co};
    ///
    /// let numbers = AsyncGen::from_fn(async |co: &mut Co<u32>| {
    ///     let number = std::future::ready(1).await;
    ///     co.yield_(number).await;
    ///     co.yield_from([2, 3]).await;
    /// });
    /// # futures::executor::block_on(async {
    /// assert_eq!(numbers.collect::<Vec<_>>().await, [1, 2, 3]);
    /// # });
    /// ```
    #[inline]
    pub fn from_fn<Y>(
        body: impl AsyncFnOnce(&mut Co<Y>),
    ) -> AsyncGen<Y, Leaf<impl Future<Output = ()>>> {
        let (start, build) = Runtime::start(promised());
        Runtime::async_leaf(build, lend(start, body))
    }
}

/// As `AsyncGen::from_fn`, for a place where a [`Tree`] is expected.
#[inline]
pub fn async_from_fn_tree<Y>(
    body: impl AsyncFnOnce(&mut Co<Y>),
) -> AsyncGen<Y, Tree<impl Future<Output = ()>>> {
    let (start, build) = Runtime::start(promised());
    Runtime::async_tree(build, lend(start, body))
}

/// As `AsyncGen::from_fn`, of a body that may end with a last item.
#[inline]
pub fn async_fallible_from_fn<Y, R: Ending<Y>>(
    body: impl AsyncFnOnce(&mut Co<Y>) -> R,
) -> AsyncGen<Y, Leaf<impl Future<Output = ()>>> {
    let (start, build) = Runtime::start(promised());
    let (build, body) = Runtime::fallible(build, lend(start, body));
    Runtime::async_leaf(build, body)
}

/// As `async_from_fn_tree`, of a body that may end with a last item.
#[inline]
pub fn async_fallible_from_fn_tree<Y, R: Ending<Y>>(
    body: impl AsyncFnOnce(&mut Co<Y>) -> R,
) -> AsyncGen<Y, Tree<impl Future<Output = ()>>> {
    let (start, build) = Runtime::start(promised());
    let (build, body) = Runtime::fallible(build, lend(start, body));
    Runtime::async_tree(build, body)
}

impl<Y, B: Body<Y, Resume = (), Return = ()>> AsyncGen<Y, B> {
    /// The next item, or `None` at the end; the item of a `futures::StreamExt::next`, without that trait.
    ///
    /// It is worth having besides: the trait's is not inlined unless it is tiny, and then an item costs a call or
    /// two, and the generator's state does not live in registers. (A call of `next` on a pinned reference is one
    /// of this, also where the trait is imported.)
    ///
    /// ```
    /// use gen_core::generators;
    /// use std::pin::pin;
    ///
    /// generators! {
    ///     async gen fn countdown(n: u32) -> u32 {
    ///         for i in (1..=n).rev() { yield i; }
    ///     }
    /// }
    ///
    /// # futures::executor::block_on(async {
    /// let mut numbers = pin!(countdown(2));
    /// assert_eq!(numbers.next().await, Some(2));
    /// assert_eq!(numbers.next().await, Some(1));
    /// assert_eq!(numbers.next().await, None);
    /// # });
    /// ```
    #[inline(always)]
    pub fn next<'a>(self: &'a mut Pin<&mut Self>) -> Next<'a, Self> {
        Next { stream: self.as_mut() }
    }
}

impl<Y, B: Body<Y, Resume = (), Return = ()>> Stream for AsyncGen<Y, B> {
    type Item = Y;

    #[inline(always)]
    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Y>> {
        // SAFETY: `generator` is structurally pinned: never moved once it was polled.
        let this = unsafe { self.get_unchecked_mut() };
        // A body that waits has not been resumed: it goes on when what it awaits is ready.
        let arg = if this.is_waiting { None } else { Some(()) };
        // SAFETY: it is pinned with `self`; the waker outlives the call.
        let polled = unsafe { Pin::new_unchecked(&mut this.generator).poll(arg, cx.waker()) };
        this.is_waiting = matches!(polled, Ok(Polled::Waiting));
        match polled {
            Ok(Polled::Yielded(item)) => Poll::Ready(Some(item)),
            Ok(Polled::Waiting) => Poll::Pending,
            Ok(Polled::Complete(())) | Err(_) => Poll::Ready(None),
            Ok(Polled::Misused(panic)) => panic(),
            Ok(Polled::Unstarted) => unreachable!("it needs no value to be started with"),
        }
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (0, if self.is_terminated() { Some(0) } else { None })
    }
}

impl<Y, B: Body<Y, Resume = (), Return = ()>> FusedStream for AsyncGen<Y, B> {
    fn is_terminated(&self) -> bool {
        self.state() == GenState::Done
    }
}

impl<Y, B: Body<Y>> fmt::Debug for AsyncGen<Y, B> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AsyncGen").field("state", &self.state()).finish_non_exhaustive()
    }
}

/// How an async body that yields `Y` delegates: as a plain one does, and to async generators.
pub trait AsyncSource<'co, Y>: Sized {
    /// The future that waits for it, as a frame if it can be one.
    type Wait: Future;
    /// The future that steps it.
    type Nested: Future;

    /// Enters it as a frame if it can be one.
    fn enter(self, frames: Frames<Y, ()>) -> Self::Wait;
    /// Steps it.
    fn nest(self, co: Lent<'co, Y, ()>) -> Self::Nested;
}

/// The operands of plain generators. (Not all `D: Source` at once: somebody else's type might be one.)
macro_rules! plain_source {
    ($([$($generics:tt)*] $source:ty;)*) => {$(
        impl<'co, Y, $($generics)*> AsyncSource<'co, Y> for $source
        where
            $source: Source<'co, Y, ()>,
        {
            type Wait = <Self as Source<'co, Y, ()>>::Wait;
            type Nested = <Self as Source<'co, Y, ()>>::Nested;

            #[inline(always)]
            fn enter(self, frames: Frames<Y, ()>) -> Self::Wait {
                Source::enter(self, frames)
            }

            #[inline(always)]
            fn nest(self, co: Lent<'co, Y, ()>) -> Self::Nested {
                Source::nest(self, co)
            }
        }
    )*};
}

plain_source! {
    [T] FromGenerator<T>;
    [T] FromIterable<T>;
}
#[cfg(feature = "genawaiter")]
plain_source! {
    [G: genawaiter::Coroutine, H] crate::genawaiter::Theirs<G, H>;
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
        // SAFETY: `generator` is structurally pinned: it is pinned with `self`, and nothing moves it.
        let generator = unsafe { Pin::new_unchecked(&mut this.generator) };
        let polled = match slot::task(cx) {
            Some(task) => generator.poll_next(&mut Context::from_waker(task)),
            None => generator.poll_next(cx),
        };
        // SAFETY: the slot is alive and of these types (`Access::slot`). No reference to it was held while the
        // child ran.
        unsafe {
            (*slot).arg = None;
            match polled {
                Poll::Ready(Some(item)) => {
                    if (*slot).item.replace(item).is_some() {
                        abandoned_yield();
                    }
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
        impl<'co, $($generics)*> AsyncSource<'co, Y> for FromAsync<$generator> {
            type Wait = Streamed<Here<Y, ()>, $generator>;
            type Nested = Streamed<Lent<'co, Y, ()>, $generator>;

            #[inline(always)]
            fn enter(self, frames: Frames<Y, ()>) -> Self::Wait {
                Streamed { access: frames.here(), generator: self.0 }
            }

            #[inline(always)]
            fn nest(self, co: Lent<'co, Y, ()>) -> Self::Nested {
                Streamed { access: co, generator: self.0 }
            }
        }
    )*};
}

streamed_source! {
    [Y: 'co, F: Code<Output = ()>] AsyncGen<Y, Leaf<F>>;
    ['g, Y: 'co, B: Body<Y, Resume = (), Return = ()>] Pin<&'g mut AsyncGen<Y, B>>;
}

#[cfg(feature = "alloc")]
impl<'co, Y: 'co, F: Code<Output = ()>> AsyncSource<'co, Y> for FromAsync<AsyncGen<Y, Tree<F>>> {
    type Wait = crate::delegate::framed::Pushed<Y, (), F>;
    type Nested = Streamed<Lent<'co, Y, ()>, AsyncGen<Y, Tree<F>>>;

    #[inline(always)]
    fn enter(self, frames: Frames<Y, ()>) -> Self::Wait {
        // One that was polled is pinned, so nobody can have given it away.
        crate::delegate::framed::Pushed::new(self.0.generator.into_unstarted(), &frames)
    }

    #[inline(always)]
    fn nest(self, co: Lent<'co, Y, ()>) -> Self::Nested {
        Streamed { access: co, generator: self.0 }
    }
}
