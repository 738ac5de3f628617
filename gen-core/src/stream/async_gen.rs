//! Async generators: bodies that may wait, run by a task as a [`Stream`].
//!
//! They are the frames of plain generators, run with the task's waker in their slot (see `slot`): a
//! body that is suspended with an item has yielded, without one it waits.

use core::future::Ready;
use core::marker::PhantomData;
use core::mem::MaybeUninit;
use core::pin::Pin;
use core::ptr;
use core::task::{Context, Poll, Waker};

use futures_core::{FusedStream, Stream};

use crate::body::co::Co;
use crate::body::ends::{Ending, fallible};
use crate::body::lend::{lend_in_task, promised};
use crate::body::tokens::{BuildToken, tokens};
use crate::engine::code::Code;
use crate::engine::frame::{Frame as _, Polled};
use crate::generator::body::{Body, Leaf, Tree};
use crate::generator::on_stack::OnStack;
use crate::protocol::coroutine::GenState;
use crate::protocol::debug::debug_opaque;
use crate::stream::awaiting::Next;

/// An async generator: what every `async gen fn` and `async gen` block returns.
///
/// It is a [`Stream`] of items of type `Y`; `B` is the [body](Body), as in a [`Gen`](crate::Gen).
/// The body may `.await` any future and runs on any executor, because each future gets the waker of
/// the task that polls the stream.
///
/// Like other streams it must be pinned to be polled: `pin!`, `Box::pin`, or `boxed()` of
/// `futures::StreamExt`. It allocates nothing by itself; only a recursive generator allocates its
/// frame stack. After the end it yields `None` for ever, also when the body has panicked. It is
/// `Send` if all values are that the body holds across its yields and awaits.
///
/// There is no async form of a [`Coroutine`](crate::Coroutine), because a `Stream` takes no values and
/// returns none at its end. Values could be lost, too: the future of a `resume` may be dropped while
/// the body still works on the value, and the next `resume` would bring a value that no `yield` waits
/// for. Send values in through a channel.
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
pub struct AsyncGen<Y, B: Body<Y> = <Y as HasNamedAsyncBody>::Body> {
    pub(crate) generator: OnStack<Y, B>,
}

/// As [`HasNamedBody`](crate::diagnostics::HasNamedBody), of async generators.
#[diagnostic::on_unimplemented(
    message = "`AsyncGen<{Self}>` is no whole type, because the body of each generator has a type without a name: write \
               `impl Stream<Item = {Self}>`, or `BoxAsyncGen<'_, {Self}>` for a type to store",
    label = "its body has no name"
)]
pub trait HasNamedAsyncBody {
    /// The body.
    type Body;
}

/// Implemented by nothing: what says that an async generator is no iterator.
#[diagnostic::on_unimplemented(
    message = "an async generator is a stream and no iterator: write `for await item in stream` inside of `generators!`, or \
               pin it for `while let Some(item) = stream.next().await`",
    label = "a stream",
    note = "`futures::StreamExt` has `next`, `map`, `collect` and other methods for any stream"
)]
pub trait NeverWaits {}

#[doc(hidden)]
impl<Y, B: Body<Y> + NeverWaits> Iterator for AsyncGen<Y, B> {
    type Item = Y;

    fn next(&mut self) -> Option<Y> {
        unreachable!("no type implements `NeverWaits`")
    }
}

/// Implemented by nothing: it says that an async generator is no future.
#[diagnostic::on_unimplemented(
    message = "an async generator gives many items, and so it is a stream and no future: write `for await item in stream` \
               inside of `generators!`, or pin it for `stream.next().await`",
    label = "a stream",
    note = "with `futures::StreamExt`, `stream.collect::<Vec<_>>().await` gives a list of all items"
)]
pub trait GivesOneValue {}

/// A stream of `Y`s, in the message about an `.await` of an async generator. The message would be
/// the message of `Future` if the bound were on the type that is awaited.
#[derive(Debug)]
pub struct StreamOf<Y>(PhantomData<Y>);

#[doc(hidden)]
impl<Y, B: Body<Y>> Future for AsyncGen<Y, B>
where
    StreamOf<Y>: GivesOneValue,
{
    type Output = Y;

    fn poll(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Y> {
        unreachable!("no type implements `GivesOneValue`")
    }
}

/// Implemented by nothing: what says that an async generator is not `Unpin`.
#[diagnostic::on_unimplemented(
    message = "an async generator must be pinned to be polled: `std::pin::pin!(..)` or `Box::pin(..)`",
    label = "not pinned"
)]
pub trait Movable {}

// This impl never applies; without it the compiler would explain `!Unpin` by everything that a
// generator consists of.
impl<Y, B: Body<Y>> Unpin for AsyncGen<Y, B> where PhantomData<Self>: Movable {}

impl<Y, B: Body<Y>> AsyncGen<Y, B> {
    #[cfg_attr(debug_assertions, inline)]
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub(crate) fn from_body(body: B) -> Self {
        let mut unstarted = MaybeUninit::uninit();
        let mut place = MaybeUninit::<Self>::uninit();
        // SAFETY: `init_from` writes all of `place`, which is read once, because it is not used
        // again. The body is there then, and is not used again. (Without optimisation, methods of
        // `MaybeUninit` would copy both.)
        unsafe {
            ptr::write(unstarted.as_mut_ptr(), body);
            let generator = (&raw mut (*place.as_mut_ptr()).generator).cast();
            OnStack::init_from(&mut *generator, unstarted.as_mut_ptr());
            place.as_ptr().read()
        }
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

impl<Y, C: Code<Output = ()>> AsyncGen<Y, Leaf<C>> {
    /// Makes an async generator of a body that does not delegate to trees.
    #[inline(always)]
    pub(crate) fn leaf(_build: BuildToken<Y, ()>, code: C) -> Self {
        AsyncGen::from_body(Leaf { code, _resume: PhantomData })
    }
}

impl<Y, C: Code<Output = ()>> AsyncGen<Y, Tree<C>> {
    /// Makes an async generator of a body that may delegate to trees.
    #[inline(always)]
    pub(crate) fn tree(_build: BuildToken<Y, ()>, code: C) -> Self {
        AsyncGen::from_body(Tree { code, _resume: PhantomData })
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
        let (start, build) = tokens(promised());
        AsyncGen::<Y, Leaf<_>>::leaf(build, lend_in_task(start, build, body))
    }
}

/// As `AsyncGen::from_fn`, for a place where a [`Tree`] is expected.
#[inline]
pub fn async_from_fn_tree<Y>(
    body: impl AsyncFnOnce(&mut Co<Y>),
) -> AsyncGen<Y, Tree<impl Future<Output = ()>>> {
    let (start, build) = tokens(promised());
    AsyncGen::<Y, Tree<_>>::tree(build, lend_in_task(start, build, body))
}

/// As `AsyncGen::from_fn`, of a body that may end with a last item.
#[inline]
pub fn async_fallible_from_fn<Y, R: Ending<Y>>(
    body: impl AsyncFnOnce(&mut Co<Y>) -> R,
) -> AsyncGen<Y, Leaf<impl Future<Output = ()>>> {
    let (start, build) = tokens(promised());
    let body = fallible(build, lend_in_task(start, build, body));
    AsyncGen::<Y, Leaf<_>>::leaf(build, body)
}

/// As `async_from_fn_tree`, of a body that may end with a last item.
#[inline]
pub fn async_fallible_from_fn_tree<Y, R: Ending<Y>>(
    body: impl AsyncFnOnce(&mut Co<Y>) -> R,
) -> AsyncGen<Y, Tree<impl Future<Output = ()>>> {
    let (start, build) = tokens(promised());
    let body = fallible(build, lend_in_task(start, build, body));
    AsyncGen::<Y, Tree<_>>::tree(build, body)
}

impl<Y, B: Body<Y, Resume = (), Return = ()>> AsyncGen<Y, B> {
    /// The next item, or `None` at the end, as by `futures::StreamExt::next`, but without that trait.
    ///
    /// The compiler inlines this method. It inlines the trait's method only for very small streams.
    /// For others that method costs a call or two per item, and the generator's state does not live
    /// in registers. On a pinned reference, `next` is this method even where the trait is imported.
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

/// The outcome of a step of an async generator.
macro_rules! polled {
    ($step:expr) => {
        match $step {
            Polled::Yielded(item) => Poll::Ready(Some(item)),
            Polled::Waiting => Poll::Pending,
            Polled::Complete(()) => Poll::Ready(None),
            Polled::Misused(panic) => panic(),
            Polled::NeedsValue => unreachable!("it needs no value to be started with"),
        }
    };
}

impl<Y, B: Body<Y, Resume = (), Return = ()>> AsyncGen<Y, B> {
    /// Whether a step is a function of its own, which the optimiser may inline, and not always inlined.
    ///
    /// A stage of a pipeline holds the stages before it. Always inlined, ten stages are one function
    /// before anything is simplified: it compiles for longer, and runs twice as long, as functions that
    /// were simplified one by one. A tree pushes frames, so the optimiser must see its step and its
    /// consumer at once. Without optimisation, the function would be one more call at each item.
    const IS_STEP_APART: bool =
        !cfg!(debug_assertions) && size_of::<B::Frame>() > 128 && !B::Frame::DROPS_ENDED;

    /// Runs to the next item, or to a future that is not ready.
    ///
    /// A body that waits is not resumed, but polled again. It does not ask for the argument, which would
    /// have to be remembered otherwise: each future that a body waits for drops the argument.
    #[inline(always)]
    fn step(self: Pin<&mut Self>, task: &Waker) -> Polled<Y, ()> {
        // SAFETY: `generator` is structurally pinned: never moved once it was polled.
        let generator = unsafe { self.map_unchecked_mut(|this| &mut this.generator) };
        if generator.is_done() {
            return Polled::Complete(());
        }
        // SAFETY: it has not ended. The waker outlives the call.
        unsafe { generator.poll_present(Some(()), task) }
    }

    /// Polls in a function of its own, which the optimiser goes through before it decides whether to
    /// inline it. (With `#[inline]`, each codegen unit that uses it would compile it.)
    fn poll_apart(self: Pin<&mut Self>, task: &Waker) -> Poll<Option<Y>> {
        polled!(self.step(task))
    }
}

impl<Y, B: Body<Y, Resume = (), Return = ()>> Stream for AsyncGen<Y, B> {
    type Item = Y;

    #[inline(always)]
    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Y>> {
        if Self::IS_STEP_APART {
            self.poll_apart(cx.waker())
        } else {
            polled!(self.step(cx.waker()))
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

debug_opaque! { [Y, B: Body<Y>] AsyncGen<Y, B>, "AsyncGen", state; }
