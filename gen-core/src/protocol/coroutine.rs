//! The vocabulary of resuming: states, errors, and the [`Coroutine`] trait.

use core::fmt;
use core::ops::DerefMut;
use core::pin::{Pin, pin};

use crate::protocol::debug::debug_opaque;
use crate::protocol::misuse::{COMPLETED, cannot_start};

/// The outcome of a `resume`. Has the shape of `core::ops::CoroutineState`.
///
/// ```
/// use gen_core::{Coroutine, CoroutineState, generators};
///
/// generators! {
///     /// Mean of the samples so far; at a negative one, returns how many there were.
///     gen fn averager(#[resume] first: f64) -> impl Coroutine<f64, Yield = f64, Return = u32> {
///         let (mut sum, mut count) = (first, 1_u32);
///         loop {
///             let sample = yield sum / f64::from(count);
///             if sample < 0.0 { return count; }
///             sum += sample;
///             count += 1;
///         }
///     }
/// }
///
/// let mut mean = averager();
/// assert_eq!(mean.resume(10.0), CoroutineState::Yielded(10.0));
/// assert_eq!(mean.resume(30.0), CoroutineState::Yielded(20.0));
/// assert_eq!(mean.resume(-1.0), CoroutineState::Complete(2));
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum CoroutineState<Y, R> {
    /// The coroutine is suspended at a `yield` of this value.
    Yielded(Y),
    /// The coroutine has returned this value.
    Complete(R),
}

/// The state of a generator, as far as its owner can see: Python's `inspect.getgeneratorstate`.
///
/// (Python's fourth state, running, cannot be seen: resuming borrows the generator mutably.)
///
/// ```
/// use gen_core::{GenState, generators};
///
/// generators! { gen fn one() -> u32 { yield 1; } }
///
/// let mut g = one();
/// assert_eq!(g.state(), GenState::Created);
/// g.next();
/// assert_eq!(g.state(), GenState::Suspended);
/// g.next();
/// assert_eq!(g.state(), GenState::Done);
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum GenState {
    /// Nothing of the body has run yet.
    Created,
    /// The body is suspended at a `yield`.
    Suspended,
    /// The body has returned or panicked; its state was dropped.
    Done,
}

/// A value that can be resumed with an argument of type `S`. Has the shape of
/// `core::ops::Coroutine`.
///
/// Implemented by every generator type; the methods of the same names on the types that need not
/// be pinned are handier.
///
/// ```
/// use core::pin::pin;
/// use gen_core::{Coroutine, CoroutineState, generators};
///
/// fn first<C: Coroutine<Yield = u32>>(coroutine: C) -> Option<u32> {
///     match pin!(coroutine).resume(()) {
///         CoroutineState::Yielded(n) => Some(n),
///         CoroutineState::Complete(_) => None,
///     }
/// }
///
/// generators! { gen fn seven() -> u32 { yield 7; } }
/// assert_eq!(first(seven()), Some(7));
/// ```
pub trait Coroutine<S = ()> {
    /// The type of the items.
    type Yield;
    /// The type of the value at the end.
    type Return;

    /// Runs to the next `yield` or to the end.
    ///
    #[doc = include_str!("../doc/resuming.md")]
    ///
    /// # Panics
    ///
    /// When the coroutine has completed or panicked before.
    fn resume(self: Pin<&mut Self>, arg: S) -> CoroutineState<Self::Yield, Self::Return>;

    /// Runs a coroutine that was not started to its first `yield` or to the end, with no value:
    /// Python's `next(c)`. `yield from` enters a coroutine by it.
    ///
    /// ```
    /// use core::pin::pin;
    /// use gen_core::{Coroutine, CoroutineState, generators};
    ///
    /// generators! {
    ///     gen fn echo() -> impl Coroutine<u32, Yield = u32> {
    ///         let sent = yield 0;
    ///         yield sent;
    ///     }
    /// }
    ///
    /// fn first<S, C: Coroutine<S, Yield = u32>>(coroutine: C) -> Option<u32> {
    ///     match pin!(coroutine).start() {
    ///         CoroutineState::Yielded(n) => Some(n),
    ///         CoroutineState::Complete(_) => None,
    ///     }
    /// }
    /// assert_eq!(first(echo()), Some(0));
    /// ```
    ///
    /// # Panics
    ///
    /// When the coroutine was started before, and when it needs a value to be started with. A
    /// coroutine of your own that does not implement this method always needs a value.
    #[allow(clippy::must_use_candidate, reason = "it advances the coroutine")]
    fn start(self: Pin<&mut Self>) -> CoroutineState<Self::Yield, Self::Return> {
        cannot_start()
    }

    /// Starts a coroutine, runs it to its end in place, and gives the return value. Each item goes to
    /// `f`, whose result is the value of that `yield`.
    ///
    /// ```
    /// use gen_core::{Coroutine, generators};
    ///
    /// generators! {
    ///     gen fn total() -> impl Coroutine<u32, Yield = u32, Return = u32> {
    ///         let mut total = 1;
    ///         while total < 9 { total += yield total; }
    ///         total
    ///     }
    /// }
    ///
    /// fn doubled(coroutine: impl Coroutine<u32, Yield = u32, Return = u32>) -> u32 {
    ///     coroutine.drive(|n| n)
    /// }
    /// assert_eq!(doubled(total()), 16);
    /// ```
    ///
    /// # Panics
    ///
    /// Where [`start`](Coroutine::start) does.
    #[inline]
    fn drive(self, mut f: impl FnMut(Self::Yield) -> S) -> Self::Return
    where
        Self: Sized,
    {
        let mut coroutine = pin!(self);
        let mut state = coroutine.as_mut().start();
        loop {
            match state {
                CoroutineState::Yielded(item) => state = coroutine.as_mut().resume(f(item)),
                CoroutineState::Complete(output) => return output,
            }
        }
    }
}

/// Implements `Coroutine` for types that point to a coroutine.
macro_rules! forward_coroutine {
    ($([$($generics:tt)*] $outer:ty => $coroutine:ty, $self:ident => $inner:expr;)*) => {$(
        impl<$($generics)*> Coroutine<S> for $outer {
            type Yield = <$coroutine as Coroutine<S>>::Yield;
            type Return = <$coroutine as Coroutine<S>>::Return;

            #[inline]
            fn resume(
                $self: Pin<&mut Self>,
                arg: S,
            ) -> CoroutineState<Self::Yield, Self::Return> {
                Coroutine::resume($inner, arg)
            }

            #[inline]
            fn start($self: Pin<&mut Self>) -> CoroutineState<Self::Yield, Self::Return> {
                Coroutine::start($inner)
            }
        }
    )*};
}

forward_coroutine! {
    [S, C: Coroutine<S> + Unpin + ?Sized] &mut C => C, self => Pin::new(&mut **self.get_mut());
    [S, P: DerefMut<Target: Coroutine<S>>] Pin<P> => P::Target, self => self.as_deref_mut();
}

/// The error of `try_resume`: the coroutine was not resumed. Gives the argument back.
///
/// ```
/// use gen_core::{Coroutine, CoroutineState, generators};
///
/// generators! {
///     gen fn once() -> impl Coroutine<String, Yield = (), Return = String> { yield }
/// }
///
/// let mut once = once();
/// once.start();
/// assert_eq!(once.resume("one".into()), CoroutineState::Complete("one".into()));
/// let error = once.try_resume("two".into()).unwrap_err();
/// assert_eq!(error.to_string(), "resumed after completion");
/// assert_eq!(error.into_arg(), "two");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct ResumeError<S> {
    pub(crate) arg: S,
}

impl<S> ResumeError<S> {
    /// The argument that was not delivered.
    ///
    /// ```
    /// use gen_core::{Co, Gen};
    ///
    /// let mut once = Gen::from_fn(async |co: &mut Co<(), Vec<u8>>| co.yield_(()).await.len());
    /// once.start();
    /// once.resume(vec![1]);
    /// assert_eq!(once.try_resume(vec![2]).unwrap_err().into_arg(), [2]);
    /// ```
    pub fn into_arg(self) -> S {
        self.arg
    }
}

debug_opaque! { [S] ResumeError<S>, "ResumeError"; }

impl<S> fmt::Display for ResumeError<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(COMPLETED)
    }
}

impl<S> core::error::Error for ResumeError<S> {}

/// The outcome of a step of a generator. A generator refuses a step if it had ended before, and if
/// it needs a value to be started with. Then there is no outcome, and the generator's state tells
/// the reason. The reason is no part of the result, because a result of another shape would be
/// returned in memory.
pub type Advanced<Y, R> = Option<CoroutineState<Y, R>>;
