//! Interoperation with the crate `genawaiter`, so that a code base can move over piece by piece.
//!
//! - Our generators are its `Coroutine`s, and thereby its `Generator`s if they take `()`.
//! - `yield from` takes its generators, by value and by `&mut`, and evaluates to their return
//!   value.
//!
//! Its generators do not tell whether they were started, and take an argument at every step. They
//! drop the first argument unseen, so a delegation enters them with `S::default()`. From then on
//! they get the resume values of the delegating body.

use core::borrow::BorrowMut;
use core::pin::Pin;

use ::genawaiter::{Coroutine, GeneratorState, rc, stack, sync};

#[cfg(feature = "stream")]
use crate::body::co::CoRef;
use crate::body::own_yield::YieldSite;
use crate::delegate::forward::Forward;
use crate::delegate::operand::Delegate;
use crate::delegate::source::{Child, Source, YieldFrom};
use crate::engine::frame_stack::Frames;
use crate::generator::body::Body;
use crate::generator::boxed::{BoxGen, LocalBoxGen, OnHeap};
use crate::generator::lazy::Gen;
use crate::generator::on_stack::OnStack;
use crate::protocol::coroutine::CoroutineState;
#[cfg(feature = "stream")]
use crate::stream::delegate::{AsyncSource, plain_source};

/// ```
/// use gen_core::CoroutineState;
/// use genawaiter::GeneratorState;
///
/// let state: GeneratorState<u32, ()> = CoroutineState::Yielded(1).into();
/// assert_eq!(state, GeneratorState::Yielded(1));
/// ```
impl<Y, R> From<CoroutineState<Y, R>> for GeneratorState<Y, R> {
    #[inline(always)]
    fn from(state: CoroutineState<Y, R>) -> Self {
        match state {
            CoroutineState::Yielded(item) => GeneratorState::Yielded(item),
            CoroutineState::Complete(output) => GeneratorState::Complete(output),
        }
    }
}

/// ```
/// use gen_core::CoroutineState;
/// use genawaiter::GeneratorState;
///
/// let state: CoroutineState<u32, &str> = GeneratorState::Complete("done").into();
/// assert_eq!(state, CoroutineState::Complete("done"));
/// ```
impl<Y, R> From<GeneratorState<Y, R>> for CoroutineState<Y, R> {
    #[inline(always)]
    fn from(state: GeneratorState<Y, R>) -> Self {
        match state {
            GeneratorState::Yielded(item) => CoroutineState::Yielded(item),
            GeneratorState::Complete(output) => CoroutineState::Complete(output),
        }
    }
}

macro_rules! coroutine {
    ($($(#[$doc:meta])* [$($generics:tt)*] $generator:ty, $resume:ty, $output:ty;)*) => {$(
        $(#[$doc])*
        impl<$($generics)*> Coroutine for $generator {
            type Yield = Y;
            type Resume = $resume;
            type Return = $output;

            #[inline(always)]
            fn resume_with(self: Pin<&mut Self>, arg: $resume) -> GeneratorState<Y, $output> {
                crate::protocol::coroutine::Coroutine::resume(self, arg).into()
            }
        }
    )*};
}

coroutine! {
    /// With the feature `genawaiter`. Code that was written against the crate of that name can run
    /// our generators:
    ///
    /// ```
    /// use gen_core::generators;
    /// use genawaiter::{Generator, GeneratorState};
    /// use std::pin::pin;
    ///
    /// /// Written against `genawaiter`.
    /// fn sum(generator: impl Generator<Yield = u32, Return = ()>) -> u32 {
    ///     let mut generator = pin!(generator);
    ///     let mut sum = 0;
    ///     while let GeneratorState::Yielded(n) = generator.as_mut().resume() {
    ///         sum += n;
    ///     }
    ///     sum
    /// }
    ///
    /// generators! {
    ///     gen fn countdown(n: u32) -> u32 {
    ///         for i in (1..=n).rev() { yield i; }
    ///     }
    /// }
    ///
    /// assert_eq!(sum(countdown(3)), 6);
    /// ```
    ///
    /// The other way round, `yield from` takes generators of its modules `rc`, `sync` and `stack`,
    /// by value and by `&mut`, and evaluates to their return value:
    ///
    /// ```
    /// use gen_core::generators;
    /// use genawaiter::rc::{Co, Gen};
    ///
    /// async fn ones(n: u32, co: Co<u32>) -> &'static str {
    ///     for _ in 0..n { co.yield_(1).await; }
    ///     "done"
    /// }
    ///
    /// generators! {
    ///     gen fn ones_and_length(n: u32) -> u32 {
    ///         let end = yield from Gen::new(|co| ones(n, co));
    ///         yield end.len() as u32;
    ///     }
    /// }
    ///
    /// assert_eq!(ones_and_length(3).collect::<Vec<_>>(), [1, 1, 1, 4]);
    /// ```
    ///
    /// In a coroutine that takes values, the values go to the innermost generator. Generators of
    /// `genawaiter` drop the first argument of their first `resume`, so a delegation enters them
    /// with [`Default::default()`]. Delegate to such a generator before you start it: a delegation
    /// cannot know whether it was started, and its body would receive that default value. A
    /// generator that has ended panics, as it does when it is resumed.
    ///
    /// Values of a type without a default need a loop of your own:
    ///
    /// ```compile_fail,E0277
    /// use gen_core::{Coroutine, generators};
    /// use genawaiter::rc::{Co, Gen};
    /// use std::num::NonZero;
    ///
    /// async fn echo(co: Co<u32, NonZero<u32>>) -> NonZero<u32> { co.yield_(1).await }
    ///
    /// generators! {
    ///     gen fn delegate() -> impl Coroutine<NonZero<u32>, Yield = u32, Return = NonZero<u32>> {
    ///         yield from Gen::new(echo)
    ///     }
    /// }
    /// ```
    [Y, B: Body<Y>] Gen<Y, B>, B::Resume, B::Return;
    /// With the feature `genawaiter`.
    [Y, B: Body<Y>] OnStack<Y, B>, B::Resume, B::Return;
    /// With the feature `genawaiter`.
    [Y, B: Body<Y>] OnHeap<Y, B>, B::Resume, B::Return;
    /// With the feature `genawaiter`.
    [Y, S, R] BoxGen<'_, Y, S, R>, S, R;
    /// With the feature `genawaiter`.
    [Y, S, R] LocalBoxGen<'_, Y, S, R>, S, R;
}

/// One of its generators, `G`, held as an `H`: itself or `&mut` it. The operand of a `yield from`,
/// and the child of its [`Forward`].
pub struct GenawaiterChild<G: Coroutine, H> {
    held: H,
    /// Makes the argument that it is entered with.
    first: fn() -> G::Resume,
}

macro_rules! generator_source {
    ($([$($lifetimes:lifetime),*] $generator:ty, $held:ty;)*) => {$(
        impl<$($lifetimes,)* Y, S, F: Future> Delegate<$held> {
            /// Keeps the operand, which is a generator.
            #[inline(always)]
            pub fn into_items(self) -> Self {
                self
            }

            /// Chooses how to delegate, by the operand's type.
            #[inline(always)]
            pub fn yield_from_source(self) -> YieldFrom<Y, S, GenawaiterChild<$generator, $held>>
            where
                S: Default,
            {
                YieldFrom::new(GenawaiterChild { held: self.0, first: S::default })
            }
        }
    )*};
}

generator_source! {
    [] rc::Gen<Y, S, F>, rc::Gen<Y, S, F>;
    ['g] rc::Gen<Y, S, F>, &'g mut rc::Gen<Y, S, F>;
    [] sync::Gen<Y, S, F>, sync::Gen<Y, S, F>;
    ['g] sync::Gen<Y, S, F>, &'g mut sync::Gen<Y, S, F>;
    ['s] stack::Gen<'s, Y, S, F>, stack::Gen<'s, Y, S, F>;
    ['g, 's] stack::Gen<'s, Y, S, F>, &'g mut stack::Gen<'s, Y, S, F>;
}

#[cfg(feature = "stream")]
plain_source! {
    [G: Coroutine, H] GenawaiterChild<G, H>;
}

impl<Y, S, G, H> Source<Y, S> for GenawaiterChild<G, H>
where
    G: Coroutine<Yield = Y, Resume = S> + Unpin,
    H: BorrowMut<G> + Unpin,
{
    type Wait = Forward<YieldSite<Y, S>, Self>;
    type Child = Self;

    #[inline(always)]
    fn enter(self, frames: Frames<Y, S>) -> Self::Wait {
        Forward::new(frames.site(), self)
    }

    #[inline(always)]
    fn into_child(self) -> Self {
        self
    }
}

impl<Y, S, G, H> Child<Y, S> for GenawaiterChild<G, H>
where
    G: Coroutine<Yield = Y, Resume = S> + Unpin,
    H: BorrowMut<G> + Unpin,
{
    type Return = G::Return;

    #[inline(always)]
    fn step(self: Pin<&mut Self>, arg: Option<S>) -> CoroutineState<Y, G::Return> {
        let this = self.get_mut();
        let generator = Pin::new(this.held.borrow_mut());
        generator.resume_with(arg.unwrap_or_else(this.first)).into()
    }

    fn has_failed(&self) -> bool {
        false
    }
}
