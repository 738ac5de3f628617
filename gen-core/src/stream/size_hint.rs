//! Size hints for async generators.

use core::pin::Pin;
use core::task::{Context, Poll};

use futures_core::{FusedStream, Stream};

use crate::generator::body::Body;
use crate::generator::size_hint::WithSizeHint;
use crate::stream::async_gen::AsyncGen;
#[cfg(feature = "alloc")]
use crate::stream::boxed::{BoxAsyncGen, LocalBoxAsyncGen};

impl<S: Stream> Stream for WithSizeHint<S> {
    type Item = S::Item;

    #[inline(always)]
    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<S::Item>> {
        // SAFETY: `items` is structurally pinned: never moved once `self` is pinned, because only
        // `into_inner` gives it away, which takes an owner. There is no `Drop` of ours.
        let this = unsafe { self.get_unchecked_mut() };
        // SAFETY: `items` is pinned with `self`.
        let polled = unsafe { Pin::new_unchecked(&mut this.items) }.poll_next(cx);
        if let Poll::Ready(item) = &polled {
            this.count(item.is_some());
        }
        polled
    }

    #[inline]
    fn size_hint(&self) -> (usize, Option<usize>) {
        self.hint()
    }
}

impl<S: FusedStream> FusedStream for WithSizeHint<S> {
    fn is_terminated(&self) -> bool {
        self.items.is_terminated()
    }
}

/// The method that gives an async generator its hint.
macro_rules! hinted {
    ($([$($generics:tt)*] $generator:ty;)*) => {$(
        impl<$($generics)*> $generator {
            /// The generator as a stream with a size hint, which consumers may use to reserve room
            /// at once.
            ///
            /// A wrong hint harms only code that relies on it. The hint counts down with the items.
            ///
            /// ```
            /// use futures::{Stream, StreamExt};
            /// use gen_core::generators;
            ///
            /// generators! {
            ///     async gen fn squares(n: usize) -> usize { for i in 0..n { yield i * i; } }
            /// }
            ///
            /// # futures::executor::block_on(async {
            /// let mut squares = squares(3).with_size_hint(3, Some(3)).boxed();
            /// assert_eq!(squares.size_hint(), (3, Some(3)));
            /// assert_eq!(squares.next().await, Some(0));
            /// assert_eq!(squares.size_hint(), (2, Some(2)));
            /// assert_eq!(squares.collect::<Vec<_>>().await, [1, 4]);
            /// # });
            /// ```
            pub fn with_size_hint(
                self,
                lower: usize,
                upper: Option<usize>,
            ) -> WithSizeHint<Self> {
                WithSizeHint::new(self, lower, upper)
            }
        }
    )*};
}

hinted! { [Y, B: Body<Y>] AsyncGen<Y, B>; }
#[cfg(feature = "alloc")]
hinted! {
    [Y] BoxAsyncGen<'_, Y>;
    [Y] LocalBoxAsyncGen<'_, Y>;
}
