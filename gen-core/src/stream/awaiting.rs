//! What an async generator waits for: the futures of its `.await`s, and of a stream's next item.

use core::pin::Pin;
use core::task::{Context, Poll};

use futures_core::future::FusedFuture;
use futures_core::{FusedStream, Stream};

use crate::body::own_yield::YieldSite;
use crate::body::tokens::{BodyToken, SlotToken};
use crate::engine::slot::Slot;
use crate::protocol::debug::debug_opaque;
use crate::stream::in_place::InPlace;

/// The future of an `.await` in a body that has a token of its slot. The awaited future is given the
/// task's own context, and the body the next slot.
#[must_use = "it does nothing unless awaited"]
pub struct TaskFuture<Y, F> {
    future: F,
    site: YieldSite<Y, ()>,
}

impl<Y> BodyToken<Y, ()> {
    /// Awaits a future, directly in the body.
    #[inline(always)]
    #[allow(clippy::unused_self, reason = "who has the receiver has its promise")]
    pub(crate) fn wait<F>(self, future: F) -> TaskFuture<Y, F> {
        // SAFETY: whoever has the token has made the promise of `Promise`.
        TaskFuture { future, site: unsafe { YieldSite::new() } }
    }
}

impl<Y, F: Future> Future for TaskFuture<Y, F> {
    type Output = (SlotToken<Y, ()>, F::Output);

    #[inline(always)]
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        // SAFETY: `future` is structurally pinned: never moved, and without a `Drop` of ours.
        let this = unsafe { self.get_unchecked_mut() };
        let slot = this.site.slot(cx);
        // SAFETY: the slot is alive (invariant of `slot`) until the poll of the body ends, and so until
        // this poll ends.
        let task = unsafe { Slot::task(slot) };
        // SAFETY: `future` is pinned with `self`.
        let future = unsafe { Pin::new_unchecked(&mut this.future) };
        let polled = future.poll(&mut Context::from_waker(task));
        // SAFETY: the slot is alive (invariant of `slot`) and of these types (invariant of
        // `YieldSite`).
        unsafe {
            // The body waited for this, and for no resume: the next yield must not take it for its own.
            Slot::take_arg(slot);
            match polled {
                Poll::Ready(output) => {
                    Slot::set_plain(slot);
                    Poll::Ready((SlotToken::new(slot), output))
                }
                Poll::Pending => {
                    Slot::set_waiting(slot);
                    Poll::Pending
                }
            }
        }
    }
}

/// The future of [`AsyncGen::next`](crate::AsyncGen::next), and of each item in a `for await`.
///
/// ```
/// use gen_core::{AsyncGen, Next, gen_block};
/// use std::pin::{Pin, pin};
///
/// async fn twice<S>(item: Next<'_, S>) -> Option<u32>
/// where
///     S: futures_core::Stream<Item = u32>,
/// {
///     item.await.map(|n| 2 * n)
/// }
///
/// # futures::executor::block_on(async {
/// let mut numbers = pin!(gen_block! { async { yield 4; } });
/// assert_eq!(twice(numbers.next()).await, Some(8));
/// # });
/// ```
#[must_use = "futures do nothing unless awaited"]
pub struct Next<'a, S: ?Sized> {
    pub(crate) stream: Pin<&'a mut S>,
}

impl<S: Stream + ?Sized> Future for Next<'_, S> {
    type Output = Option<S::Item>;

    #[inline(always)]
    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<S::Item>> {
        self.stream.as_mut().poll_next(cx)
    }
}

impl<S: FusedStream + ?Sized> FusedFuture for Next<'_, S> {
    fn is_terminated(&self) -> bool {
        self.stream.is_terminated()
    }
}

debug_opaque! { [S: ?Sized] Next<'_, S>, "Next"; }

// An expansion calls the functions of the next two traits by their paths, so that the message about
// a wrong operand is the trait's. Each has a second impl, for no type: with a single one the compiler
// would know the type that a wrong operand is turned into, and would have a second error about it.

/// The operand of an `.await` in an async generator.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a future",
    label = "cannot be awaited",
    note = "`.await` is for what is a `Future`, or `IntoFuture`: for the items of a stream, write `for await item in stream`"
)]
pub trait Await<K>: Sized {
    /// The future.
    type Future;

    /// The future.
    fn into_future(operand: Self) -> Self::Future;
}

/// The operand of a `for await`.
#[diagnostic::on_unimplemented(
    message = "`for await` needs a stream, and `{Self}` is none",
    label = "not a `Stream`",
    note = "a `for` loop without `await` iterates over what is `IntoIterator`"
)]
pub trait ForAwait<K>: Sized {
    /// The stream.
    type Stream;

    /// The stream.
    fn into_stream(operand: Self) -> Self::Stream;

    /// The stream, where the operand is an argument that stays in its place.
    fn in_place(operand: InPlace<'_, Self>) -> InPlace<'_, Self::Stream>;
}

/// A trait that no type has.
pub trait Never: Sized {}

/// The parameter of the impl for no type.
pub enum ByNever {}

impl<F: IntoFuture> Await<()> for F {
    type Future = F::IntoFuture;

    #[inline(always)]
    fn into_future(operand: F) -> F::IntoFuture {
        operand.into_future()
    }
}

impl<F: Never> Await<ByNever> for F {
    type Future = F;

    fn into_future(operand: F) -> F {
        operand
    }
}

impl<S: Stream> ForAwait<()> for S {
    type Stream = S;

    #[inline(always)]
    fn into_stream(operand: S) -> S {
        operand
    }

    #[inline(always)]
    fn in_place(operand: InPlace<'_, S>) -> InPlace<'_, S> {
        operand
    }
}

impl<S: Never> ForAwait<ByNever> for S {
    type Stream = S;

    fn into_stream(operand: S) -> S {
        operand
    }

    fn in_place(operand: InPlace<'_, S>) -> InPlace<'_, S> {
        operand
    }
}
