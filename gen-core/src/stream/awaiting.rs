//! What an async generator waits for: the futures of its `.await`s, and of a stream's next item.

use core::pin::Pin;
use core::task::{Context, Poll};

use futures_core::future::FusedFuture;
use futures_core::{FusedStream, Stream};

use crate::engine::slot;
use crate::protocol::debug::debug_opaque;

/// The future of an `.await` in an async generator: what it awaits is given the task's own context,
/// so that it need not take a new clone of the waker at every poll.
#[must_use = "it does nothing unless awaited"]
pub struct TaskFuture<F> {
    pub(crate) future: F,
}

impl<F: Future> Future for TaskFuture<F> {
    type Output = F::Output;

    #[inline(always)]
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<F::Output> {
        // SAFETY: `future` is structurally pinned: never moved, and without a `Drop` of ours.
        let future = unsafe { self.map_unchecked_mut(|this| &mut this.future) };
        match slot::task(cx) {
            Some(task) => future.poll(&mut Context::from_waker(task)),
            None => future.poll(cx),
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

/// The operand of a `for await`.
pub struct StreamOperand<S>(pub S);

/// Gives the stream back, by a method with a message of its own: see `IntoSource`.
pub trait IntoStream {
    /// The stream.
    type Stream;

    /// The stream.
    fn into_stream(self) -> Self::Stream;
}

/// `S: Stream`.
#[diagnostic::on_unimplemented(
    message = "`for await` needs a stream, and `{S}` is none",
    label = "not a `Stream`",
    note = "a `for` loop without `await` iterates over what is `IntoIterator`"
)]
pub trait IsStream<S> {
    /// The stream.
    type Stream;
}

impl<S: Stream> IsStream<S> for StreamOperand<S> {
    type Stream = S;
}

impl<S> IntoStream for StreamOperand<S>
where
    StreamOperand<S>: IsStream<S>,
{
    type Stream = S;

    #[inline(always)]
    fn into_stream(self) -> S {
        self.0
    }
}
