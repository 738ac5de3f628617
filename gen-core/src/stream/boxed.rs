//! Async generators in a box: [`BoxAsyncGen`] and [`LocalBoxAsyncGen`].

use alloc::boxed::Box;
use core::pin::Pin;
use core::task::{Context, Poll};

use futures_core::{FusedStream, Stream};

use crate::engine::frame_stack::FrameStack;
use crate::generator::body::Body;
use crate::generator::boxed::InPlace;
use crate::protocol::coroutine::GenState;
use crate::protocol::debug::debug_opaque;
use crate::stream::async_gen::AsyncGen;

/// A boxed async generator of any body: a [`Stream`] whose type can be named, and that can be moved
/// while it runs. `Send`.
///
/// Made by `BoxAsyncGen::from` and by every `#[boxed] async gen fn`. `'a` bounds what the body
/// borrows. `yield from` of such a generator takes one step per item at any depth. The `boxed` of
/// `futures::StreamExt` makes another box, which knows only of a stream.
///
/// ```
/// use futures::StreamExt as _;
/// use gen_core::{BoxAsyncGen, generators};
///
/// generators! {
///     #[boxed]
///     async gen fn countdown(n: u32) -> u32 {
///         if n > 0 {
///             yield std::future::ready(n).await;
///             yield from countdown(n - 1);
///         }
///     }
/// }
///
/// struct Clock { ticks: BoxAsyncGen<'static, u32> }
///
/// # futures::executor::block_on(async {
/// let mut clock = Clock { ticks: countdown(3) };
/// assert_eq!(clock.ticks.next().await, Some(3));
/// assert_eq!(clock.ticks.collect::<Vec<_>>().await, [2, 1]);
/// # });
/// ```
#[must_use = "streams are lazy and do nothing unless polled"]
pub struct BoxAsyncGen<'a, Y> {
    place: Pin<Box<dyn ErasedAsync<Y> + Send + 'a>>,
}

/// A [`BoxAsyncGen`] that need not be `Send`.
///
/// Made by `LocalBoxAsyncGen::from` and by every `#[boxed(local)] async gen fn`.
///
/// ```
/// use futures::StreamExt as _;
/// use gen_core::{LocalBoxAsyncGen, gen_block};
/// use std::rc::Rc;
///
/// let shared = Rc::new([1, 2]);
/// let items = LocalBoxAsyncGen::from(gen_block! { async { yield from *shared; } });
/// # futures::executor::block_on(async {
/// assert_eq!(items.collect::<Vec<_>>().await, [1, 2]);
/// # });
/// ```
#[must_use = "streams are lazy and do nothing unless polled"]
pub struct LocalBoxAsyncGen<'a, Y> {
    place: Pin<Box<dyn ErasedAsync<Y> + 'a>>,
}

/// What an async generator in its final place can do, whatever its body.
pub trait ErasedAsync<Y>: InPlace<Y, (), ()> {
    fn state(&self) -> GenState;

    /// See [`OnStack::has_failed`](crate::OnStack).
    fn has_failed(&self) -> bool;

    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Y>>;
}

impl<Y, B: Body<Y, Resume = (), Return = ()>> ErasedAsync<Y> for AsyncGen<Y, B> {
    fn state(&self) -> GenState {
        AsyncGen::state(self)
    }

    fn has_failed(&self) -> bool {
        self.generator.has_failed()
    }

    #[inline]
    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Y>> {
        Stream::poll_next(self, cx)
    }
}

impl<Y, B: Body<Y, Resume = (), Return = ()>> InPlace<Y, (), ()> for AsyncGen<Y, B> {
    unsafe fn push(self: Pin<&mut Self>, stack: *mut FrameStack<Y, ()>) -> bool {
        // SAFETY: the generator is structurally pinned: never moved once this is pinned. It stays in
        // place until its frame has ended or was dropped, and is not resumed (contract).
        unsafe { self.map_unchecked_mut(|this| &mut this.generator).push(stack) }
    }

    unsafe fn take_output(self: Pin<&mut Self>) {
        // SAFETY: the generator is structurally pinned: never moved once this is pinned. Its frame
        // was pushed, has ended, and its output was not taken (contract).
        unsafe { self.map_unchecked_mut(|this| &mut this.generator).take_output() }
    }
}

debug_opaque! {
    [Y] BoxAsyncGen<'_, Y>, "BoxAsyncGen", state;
    [Y] LocalBoxAsyncGen<'_, Y>, "LocalBoxAsyncGen", state;
}

macro_rules! erased {
    ($name:ident, $a:lifetime, $target:ty) => {
        impl<$a, Y> $name<$a, Y> {
            /// The generator, in the box.
            #[inline(always)]
            pub(crate) fn place(&mut self) -> Pin<&mut ($target)> {
                self.place.as_mut()
            }
        }

        impl<Y> $name<'_, Y> {
            /// What the generator is doing: see [`GenState`].
            ///
            #[doc = include_str!("../doc/state.md")]
            #[must_use]
            pub fn state(&self) -> GenState {
                self.place.state()
            }

            /// Whether it has ended with an error, which was its last item.
            #[inline(always)]
            pub(crate) fn has_failed(&self) -> bool {
                self.place.has_failed()
            }
        }

        impl<Y> Stream for $name<'_, Y> {
            type Item = Y;

            #[inline]
            fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Y>> {
                self.place.as_mut().poll_next(cx)
            }

            fn size_hint(&self) -> (usize, Option<usize>) {
                (0, if self.is_terminated() { Some(0) } else { None })
            }
        }

        impl<Y> FusedStream for $name<'_, Y> {
            fn is_terminated(&self) -> bool {
                self.state() == GenState::Done
            }
        }
    };
}

erased!(BoxAsyncGen, 'a, dyn ErasedAsync<Y> + Send + 'a);
erased!(LocalBoxAsyncGen, 'a, dyn ErasedAsync<Y> + 'a);

/// ```
/// use gen_core::{BoxAsyncGen, gen_block};
///
/// fn numbers(up: bool) -> BoxAsyncGen<'static, u32> {
///     if up {
///         gen_block! { async { yield from 0..3; } }.into()
///     } else {
///         gen_block! { async { yield 3; } }.into()
///     }
/// }
/// # use futures::StreamExt as _;
/// # futures::executor::block_on(async {
/// assert_eq!(numbers(true).chain(numbers(false)).collect::<Vec<_>>().await, [0, 1, 2, 3]);
/// # });
/// ```
impl<'a, Y, B: Body<Y, Resume = (), Return = ()>> From<AsyncGen<Y, B>> for BoxAsyncGen<'a, Y>
where
    AsyncGen<Y, B>: Send + 'a,
{
    fn from(generator: AsyncGen<Y, B>) -> Self {
        BoxAsyncGen { place: Box::pin(generator) }
    }
}

/// ```
/// use gen_core::{LocalBoxAsyncGen, gen_block};
///
/// let numbers = LocalBoxAsyncGen::from(gen_block! { async { yield 1; } });
/// # use futures::StreamExt as _;
/// # futures::executor::block_on(async {
/// assert_eq!(numbers.collect::<Vec<_>>().await, [1]);
/// # });
/// ```
impl<'a, Y, B: Body<Y, Resume = (), Return = ()>> From<AsyncGen<Y, B>> for LocalBoxAsyncGen<'a, Y>
where
    AsyncGen<Y, B>: 'a,
{
    fn from(generator: AsyncGen<Y, B>) -> Self {
        LocalBoxAsyncGen { place: Box::pin(generator) }
    }
}
