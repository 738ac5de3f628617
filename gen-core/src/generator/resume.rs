//! What the generator types have in common: resuming.

use core::pin::{Pin, pin};

use crate::engine::type_id::unit;
use crate::generator::body::Body;
use crate::generator::lazy::Gen;
use crate::generator::on_stack::OnStack;
use crate::protocol::coroutine::{Coroutine, CoroutineState, GenState, ResumeError};
use crate::protocol::coroutine::{completed, needs_value, waits_for_value};

#[cfg(feature = "alloc")]
use crate::generator::boxed::{BoxGen, LocalBoxGen, OnHeap};

/// A generator that can be resumed through a reference.
pub trait Handle<Y>: Unpin {
    type Resume;
    type Return;

    fn state(&self) -> GenState;

    /// Runs to the next yield or to the end; gives the argument back when the end was reached
    /// before. A generator that was started needs an argument.
    fn advance(
        &mut self,
        arg: Option<Self::Resume>,
    ) -> Result<CoroutineState<Y, Self::Return>, Option<Self::Resume>>;
}

impl<Y, H: Handle<Y>> Handle<Y> for &mut H {
    type Resume = H::Resume;
    type Return = H::Return;

    #[inline(always)]
    fn state(&self) -> GenState {
        H::state(self)
    }

    #[inline(always)]
    fn advance(
        &mut self,
        arg: Option<H::Resume>,
    ) -> Result<CoroutineState<Y, H::Return>, Option<H::Resume>> {
        H::advance(self, arg)
    }
}

impl<Y, B: Body<Y>> Handle<Y> for Pin<&mut OnStack<Y, B>> {
    type Resume = B::Resume;
    type Return = B::Return;

    #[inline(always)]
    fn state(&self) -> GenState {
        OnStack::state(self)
    }

    #[inline(always)]
    fn advance(
        &mut self,
        arg: Option<B::Resume>,
    ) -> Result<CoroutineState<Y, B::Return>, Option<B::Resume>> {
        self.as_mut().advance(arg)
    }
}

/// Runs a coroutine to its end, from where it is.
#[inline(always)]
fn drive<Y, H: Handle<Y>>(
    mut handle: H,
    first: Option<H::Resume>,
    mut f: impl FnMut(Y) -> H::Resume,
) -> H::Return {
    let mut arg = first.or_else(unit);
    if arg.is_none() && handle.state() == GenState::Suspended {
        waits_for_value();
    }
    loop {
        match handle.advance(arg) {
            Ok(CoroutineState::Yielded(item)) => arg = Some(f(item)),
            Ok(CoroutineState::Complete(output)) => return output,
            Err(_) => refused(handle.state()),
        }
    }
}

/// Runs a coroutine that was not started to its first yield.
#[inline(always)]
#[track_caller]
fn start<Y, H: Handle<Y>>(mut handle: H) -> CoroutineState<Y, H::Return> {
    match handle.state() {
        GenState::Created => {}
        GenState::Suspended => started_before(),
        GenState::Done => completed(),
    }
    match handle.advance(None) {
        Ok(state) => state,
        Err(_) => refused(handle.state()),
    }
}

#[cold]
#[inline(never)]
#[track_caller]
fn refused(state: GenState) -> ! {
    match state {
        GenState::Done => completed(),
        _ => needs_value(),
    }
}

#[cold]
#[inline(never)]
#[track_caller]
fn started_before() -> ! {
    panic!("`start` on a coroutine that was started before")
}

impl<Y, B: Body<Y>> OnStack<Y, B> {
    /// Runs to the first `yield` or to the end, with no value: Python's `next(g)` on a coroutine.
    ///
    #[doc = include_str!("../doc/resuming.md")]
    ///
    /// # Panics
    ///
    /// When it was started before, and when its `#[resume]` parameter needs a value. It is as usable
    /// then as it was before.
    #[inline]
    #[track_caller]
    pub fn start(self: Pin<&mut Self>) -> CoroutineState<Y, B::Return> {
        start(self)
    }

    /// Runs to the end in place; see [`Gen::drive`].
    ///
    /// ```
    /// use gen_core::gen_block;
    ///
    /// let mut sum = 0;
    /// gen_block! { yield 1; yield 2; }.on_stack().drive(|n| sum += n);
    /// assert_eq!(sum, 3);
    /// ```
    ///
    /// # Panics
    ///
    /// As there.
    #[inline]
    pub fn drive(self, f: impl FnMut(Y) -> B::Resume) -> B::Return {
        drive(pin!(self), None, f)
    }

    /// As [`drive`](OnStack::drive), with a value to start with; see [`Gen::drive_with`].
    ///
    /// ```
    /// use gen_core::{Coroutine, generators};
    ///
    /// generators! {
    ///     gen fn echo(#[resume] word: String) -> impl Coroutine<String, Yield = String> {
    ///         yield word;
    ///     }
    /// }
    ///
    /// echo().on_stack().drive_with("first".into(), |word| {
    ///     assert_eq!(word, "first");
    ///     "last".into()
    /// });
    /// ```
    ///
    /// # Panics
    ///
    /// As there.
    #[inline]
    pub fn drive_with(self, first: B::Resume, f: impl FnMut(Y) -> B::Resume) -> B::Return {
        drive(pin!(self), Some(first), f)
    }

    /// Runs to the next `yield` or to the end. The argument becomes the value of the `yield`
    /// expression that the body is suspended at.
    ///
    #[doc = include_str!("../doc/resuming.md")]
    ///
    /// # Panics
    ///
    /// When the body has returned or panicked before: "resumed after completion".
    #[inline(always)]
    #[track_caller]
    pub fn resume(self: Pin<&mut Self>, arg: B::Resume) -> CoroutineState<Y, B::Return> {
        self.advance(Some(arg)).unwrap_or_else(|_| completed())
    }

    /// As [`resume`](OnStack::resume), but gives the argument back instead of panicking.
    ///
    #[doc = include_str!("../doc/resuming.md")]
    ///
    /// # Errors
    ///
    /// When the body has returned or panicked before.
    #[inline]
    pub fn try_resume(
        self: Pin<&mut Self>,
        arg: B::Resume,
    ) -> Result<CoroutineState<Y, B::Return>, ResumeError<B::Resume>> {
        match OnStack::state(&self) {
            GenState::Done => Err(ResumeError { arg }),
            _ => Ok(self.resume(arg)),
        }
    }
}

impl<Y, B: Body<Y>> Gen<Y, B> {
    /// Runs to the end in place, without an allocation, and gives the return value. Each item goes to
    /// `f`, whose result is the value of that `yield`.
    ///
    /// ```
    /// use gen_core::{Coroutine, generators};
    ///
    /// generators! {
    ///     /// Halves the interval until it is small; returns where the answers lead.
    ///     gen fn bisect(mut low: u32, mut high: u32) -> impl Coroutine<bool, Yield = u32, Return = u32> {
    ///         while high - low > 1 {
    ///             let middle = low + (high - low) / 2;
    ///             if (yield middle) { low = middle } else { high = middle }
    ///         }
    ///         low
    ///     }
    /// }
    ///
    /// assert_eq!(bisect(0, 100).drive(|guess| guess * guess <= 200), 14);
    /// ```
    ///
    /// # Panics
    ///
    /// When it has completed before, when its `#[resume]` parameter needs a value (see
    /// [`drive_with`](Gen::drive_with)), and when it was started and is waiting for one.
    #[inline]
    pub fn drive(self, f: impl FnMut(Y) -> B::Resume) -> B::Return {
        #[cfg(feature = "alloc")]
        if let Some(generator) = self.heap {
            return drive(generator, None, f);
        }
        OnStack::of(self.fresh).drive(f)
    }

    /// As [`drive`](Gen::drive), with a value to start with (or, if it was started before, to go on
    /// with).
    ///
    /// ```
    /// use gen_core::{Coroutine, generators};
    ///
    /// generators! {
    ///     /// Collatz: asks for the other half of the rule.
    ///     gen fn steps(#[resume] mut n: u32) -> impl Coroutine<u32, Yield = u32, Return = u32> {
    ///         let mut steps = 0;
    ///         while n != 1 {
    ///             n = if n % 2 == 0 { n / 2 } else { yield n };
    ///             steps += 1;
    ///         }
    ///         steps
    ///     }
    /// }
    ///
    /// assert_eq!(steps().drive_with(6, |odd| 3 * odd + 1), 8);
    /// ```
    ///
    /// # Panics
    ///
    /// When it has completed before.
    #[inline]
    pub fn drive_with(self, first: B::Resume, f: impl FnMut(Y) -> B::Resume) -> B::Return {
        #[cfg(feature = "alloc")]
        if let Some(generator) = self.heap {
            return drive(generator, Some(first), f);
        }
        OnStack::of(self.fresh).drive_with(first, f)
    }
}

impl<Y, B: Body<Y>> Coroutine<B::Resume> for OnStack<Y, B> {
    type Yield = Y;
    type Return = B::Return;

    #[inline(always)]
    fn resume(self: Pin<&mut Self>, arg: B::Resume) -> CoroutineState<Y, B::Return> {
        OnStack::resume(self, arg)
    }
}

/// The movable generator types.
#[cfg(feature = "alloc")]
macro_rules! handle {
    ($([$($generics:tt)*] $generator:ty, $resume:ty, $output:ty;)*) => {$(
        impl<$($generics)*> Handle<Y> for $generator {
            type Resume = $resume;
            type Return = $output;

            #[inline(always)]
            fn state(&self) -> GenState {
                <$generator>::state(self)
            }

            #[inline(always)]
            fn advance(
                &mut self,
                arg: Option<$resume>,
            ) -> Result<CoroutineState<Y, $output>, Option<$resume>> {
                <$generator>::advance(self, arg)
            }
        }

        impl<$($generics)*> $generator {
            /// Runs to the next `yield` or to the end. The argument becomes the value of the `yield`
            /// expression that the body is suspended at.
            ///
            #[doc = include_str!("../doc/resuming.md")]
            ///
            /// # Panics
            ///
            /// When the body has returned or panicked before: "resumed after completion".
            #[inline(always)]
            #[track_caller]
            pub fn resume(&mut self, arg: $resume) -> CoroutineState<Y, $output> {
                self.advance(Some(arg)).unwrap_or_else(|_| completed())
            }

            /// Runs to the first `yield` or to the end, with no value: Python's `next(g)` on a
            /// coroutine. Its `#[resume]` parameter, if it has one, needs `resume` instead.
            ///
            #[doc = include_str!("../doc/resuming.md")]
            ///
            /// # Panics
            ///
            /// When it was started before, and when its `#[resume]` parameter needs a value. It is
            /// as usable then as it was before.
            #[inline]
            #[track_caller]
            pub fn start(&mut self) -> CoroutineState<Y, $output> {
                start(self)
            }

            /// As `resume`, but gives the argument back instead of panicking.
            ///
            #[doc = include_str!("../doc/resuming.md")]
            ///
            /// # Errors
            ///
            /// When the body has returned or panicked before.
            #[inline]
            pub fn try_resume(
                &mut self,
                arg: $resume,
            ) -> Result<CoroutineState<Y, $output>, ResumeError<$resume>> {
                match self.state() {
                    GenState::Done => Err(ResumeError { arg }),
                    _ => Ok(self.resume(arg)),
                }
            }
        }

        impl<$($generics)*> Coroutine<$resume> for $generator {
            type Yield = Y;
            type Return = $output;

            #[inline(always)]
            fn resume(self: Pin<&mut Self>, arg: $resume) -> CoroutineState<Y, $output> {
                self.get_mut().resume(arg)
            }
        }
    )*};
}

#[cfg(feature = "alloc")]
handle! {
    [Y, B: Body<Y>] Gen<Y, B>, B::Resume, B::Return;
    [Y, B: Body<Y>] OnHeap<Y, B>, B::Resume, B::Return;
    [Y, S, R] BoxGen<'_, Y, S, R>, S, R;
    [Y, S, R] LocalBoxGen<'_, Y, S, R>, S, R;
}
