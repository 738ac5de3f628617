//! Resuming, which all generator types have in common.

use core::pin::{Pin, pin};

use crate::engine::type_id::unit;
use crate::generator::body::Body;
use crate::generator::lazy::Gen;
use crate::generator::on_stack::OnStack;
use crate::protocol::coroutine::{Advanced, Coroutine, CoroutineState, GenState, ResumeError};
use crate::protocol::misuse::{completed, needs_value, started_before, waits_for_value};

#[cfg(feature = "alloc")]
use crate::generator::boxed::{BoxGen, LocalBoxGen, OnHeap};

/// A generator that can be resumed through a reference.
pub trait Resumable: Unpin {
    type Item;
    type Resume;
    type Return;

    fn state(&self) -> GenState;

    /// Whether it has ended with an error, which was its last item. One more step completes it.
    fn has_failed(&self) -> bool;

    /// Runs to the next yield or to the end. A generator that was started needs an argument.
    fn advance(&mut self, arg: Option<Self::Resume>) -> Advanced<Self::Item, Self::Return>;
}

impl<G: Resumable> Resumable for &mut G {
    type Item = G::Item;
    type Resume = G::Resume;
    type Return = G::Return;

    #[inline(always)]
    fn state(&self) -> GenState {
        G::state(self)
    }

    #[inline(always)]
    fn has_failed(&self) -> bool {
        G::has_failed(self)
    }

    #[inline(always)]
    fn advance(&mut self, arg: Option<G::Resume>) -> Advanced<G::Item, G::Return> {
        G::advance(self, arg)
    }
}

impl<Y, B: Body<Y>> Resumable for Pin<&mut OnStack<Y, B>> {
    type Item = Y;
    type Resume = B::Resume;
    type Return = B::Return;

    #[inline(always)]
    fn state(&self) -> GenState {
        OnStack::state(self)
    }

    #[inline(always)]
    fn has_failed(&self) -> bool {
        OnStack::has_failed(self)
    }

    #[inline(always)]
    fn advance(&mut self, arg: Option<B::Resume>) -> Advanced<Y, B::Return> {
        self.as_mut().advance(arg)
    }
}

/// Runs a coroutine to its end, from where it is.
#[inline(always)]
fn drive<G: Resumable>(
    mut generator: G,
    first: Option<G::Resume>,
    mut f: impl FnMut(G::Item) -> G::Resume,
) -> G::Return {
    let mut arg = first.or_else(unit);
    if arg.is_none() && generator.state() == GenState::Suspended {
        waits_for_value();
    }
    loop {
        match generator.advance(arg) {
            Some(CoroutineState::Yielded(item)) => arg = Some(f(item)),
            Some(CoroutineState::Complete(output)) => return output,
            None => refused(generator.state()),
        }
    }
}

/// Runs a coroutine that was not started to its first yield.
#[inline(always)]
#[track_caller]
fn start<G: Resumable>(mut generator: G) -> CoroutineState<G::Item, G::Return> {
    match generator.state() {
        GenState::Created => {}
        GenState::Suspended => started_before(),
        GenState::Done => completed(),
    }
    match generator.advance(None) {
        Some(state) => state,
        None => refused(generator.state()),
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

/// The methods that resume a generator. Each type has the signatures written out, because the
/// compiler shows the line of a method that is called with wrong arguments.
macro_rules! resume_methods {
    (
        $self:ident, $arg:ident;
        pub fn $resume:ident $resume_params:tt -> $resumed:ty;
        pub fn $start:ident $start_params:tt -> $started:ty;
        pub fn $try_resume:ident $try_resume_params:tt -> $tried:ty;
    ) => {
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
        pub fn $resume $resume_params -> $resumed {
            // A `match`, because a closure would make the panic report this line.
            match $self.advance(Some($arg)) {
                Some(state) => state,
                None => completed(),
            }
        }

        /// Runs to the first `yield` or to the end, with no value: Python's `next(g)` on a
        /// coroutine. A coroutine with a `#[resume]` parameter needs `resume` instead.
        ///
        /// ```
        /// use gen_core::CoroutineState::{Complete, Yielded};
        /// use gen_core::{Coroutine, generators};
        ///
        /// generators! {
        ///     gen fn greet() -> impl Coroutine<&'static str, Yield = &'static str, Return = String> {
        ///         let name = yield "Your name?";
        ///         format!("Hello, {name}!")
        ///     }
        /// }
        ///
        /// let mut greet = greet();
        /// // The first question needs no answer yet.
        /// assert_eq!(greet.start(), Yielded("Your name?"));
        /// assert_eq!(greet.resume("Ada"), Complete("Hello, Ada!".to_owned()));
        /// ```
        ///
        /// # Panics
        ///
        /// When it was started before, and when its `#[resume]` parameter needs a value. The panic
        /// changes nothing, so the coroutine can be resumed afterwards.
        #[inline]
        #[track_caller]
        pub fn $start $start_params -> $started {
            start($self)
        }

        /// Resumes like `resume`, but gives the argument back where `resume` panics.
        ///
        /// ```
        /// use gen_core::{Coroutine, generators};
        ///
        /// generators! {
        ///     gen fn receiver(log: &mut Vec<String>) -> impl Coroutine<String> {
        ///         log.push(yield);
        ///     }
        /// }
        ///
        /// let mut log = vec![];
        /// let mut receiver = receiver(&mut log);
        /// receiver.start();
        /// assert!(receiver.try_resume("first".to_owned()).is_ok());
        /// let refused = receiver.try_resume("second".to_owned()).unwrap_err();
        /// assert_eq!(refused.into_arg(), "second");
        /// ```
        ///
        /// # Errors
        ///
        /// When the body has returned or panicked before.
        #[inline]
        pub fn $try_resume $try_resume_params -> $tried {
            match $self.state() {
                GenState::Done => Err(ResumeError { arg: $arg }),
                _ => Ok($self.$resume($arg)),
            }
        }
    };
}

impl<Y, B: Body<Y>> OnStack<Y, B> {
    resume_methods! {
        self, arg;
        pub fn resume(self: Pin<&mut Self>, arg: B::Resume) -> CoroutineState<Y, B::Return>;
        pub fn start(self: Pin<&mut Self>) -> CoroutineState<Y, B::Return>;
        pub fn try_resume(
            self: Pin<&mut Self>,
            arg: B::Resume,
        ) -> Result<CoroutineState<Y, B::Return>, ResumeError<B::Resume>>;
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
    /// When its `#[resume]` parameter needs a value, and when it was started and waits for a value.
    #[inline]
    pub fn drive(self, f: impl FnMut(Y) -> B::Resume) -> B::Return {
        drive(pin!(self), None, f)
    }

    /// Starts it with a value and runs it to the end in place; see [`Gen::drive_with`].
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
    /// When it has completed before.
    #[inline]
    pub fn drive_with(self, first: B::Resume, f: impl FnMut(Y) -> B::Resume) -> B::Return {
        drive(pin!(self), Some(first), f)
    }
}

#[cfg(feature = "alloc")]
impl<Y, B: Body<Y>> Gen<Y, B> {
    resume_methods! {
        self, arg;
        pub fn resume(&mut self, arg: B::Resume) -> CoroutineState<Y, B::Return>;
        pub fn start(&mut self) -> CoroutineState<Y, B::Return>;
        pub fn try_resume(
            &mut self,
            arg: B::Resume,
        ) -> Result<CoroutineState<Y, B::Return>, ResumeError<B::Resume>>;
    }
}

impl<Y, B: Body<Y>> Gen<Y, B> {
    /// Runs to the end in place, without an allocation, and gives the return value. Each item goes
    /// to `f`, whose result is the value of that `yield`.
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
    /// [`drive_with`](Gen::drive_with)), and when it was started and waits for a value.
    #[inline]
    pub fn drive(mut self, f: impl FnMut(Y) -> B::Resume) -> B::Return {
        #[cfg(feature = "alloc")]
        if let Some(generator) = self.heap.take() {
            return drive(generator, None, f);
        }
        OnStack::of_taken(&mut self.unstarted).drive(f)
    }

    /// Runs to the end like [`drive`](Gen::drive), and sends a value at the first step. If the
    /// coroutine was started before, the pending `yield` evaluates to this value.
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
    pub fn drive_with(mut self, first: B::Resume, f: impl FnMut(Y) -> B::Resume) -> B::Return {
        #[cfg(feature = "alloc")]
        if let Some(generator) = self.heap.take() {
            return drive(generator, Some(first), f);
        }
        OnStack::of_taken(&mut self.unstarted).drive_with(first, f)
    }
}

/// The methods that run a boxed generator to its end, with their signatures as in
/// [`resume_methods`].
#[cfg(feature = "alloc")]
macro_rules! drive_methods {
    (
        $self:ident, $first:ident, $f:ident;
        pub fn $drive:ident $drive_params:tt -> $driven:ty;
        pub fn $drive_with:ident $drive_with_params:tt -> $driven_with:ty;
    ) => {
        /// Runs to the end, and gives the return value; see [`Gen::drive`].
        ///
        /// ```
        /// use gen_core::gen_block;
        ///
        /// let mut sum = 0;
        /// gen_block! { yield 1; yield 2; }.boxed().drive(|n| sum += n);
        /// assert_eq!(sum, 3);
        /// ```
        ///
        /// # Panics
        ///
        /// When it has completed before, when its `#[resume]` parameter needs a value, and when
        /// it was started and waits for a value.
        #[inline]
        pub fn $drive $drive_params -> $driven {
            drive($self, None, $f)
        }

        /// Starts it with a value and runs it to the end; see [`Gen::drive_with`].
        ///
        /// ```
        /// use gen_core::{Coroutine, generators};
        ///
        /// generators! {
        ///     #[boxed]
        ///     gen fn echo(#[resume] word: String) -> impl Coroutine<String, Yield = String> {
        ///         yield word;
        ///     }
        /// }
        ///
        /// echo().drive_with("first".into(), |word| {
        ///     assert_eq!(word, "first");
        ///     "last".into()
        /// });
        /// ```
        ///
        /// # Panics
        ///
        /// When it has completed before.
        #[inline]
        pub fn $drive_with $drive_with_params -> $driven_with {
            drive($self, Some($first), $f)
        }
    };
}

#[cfg(feature = "alloc")]
impl<Y, B: Body<Y>> OnHeap<Y, B> {
    resume_methods! {
        self, arg;
        pub fn resume(&mut self, arg: B::Resume) -> CoroutineState<Y, B::Return>;
        pub fn start(&mut self) -> CoroutineState<Y, B::Return>;
        pub fn try_resume(
            &mut self,
            arg: B::Resume,
        ) -> Result<CoroutineState<Y, B::Return>, ResumeError<B::Resume>>;
    }

    drive_methods! {
        self, first, f;
        pub fn drive(self, f: impl FnMut(Y) -> B::Resume) -> B::Return;
        pub fn drive_with(self, first: B::Resume, f: impl FnMut(Y) -> B::Resume) -> B::Return;
    }
}

#[cfg(feature = "alloc")]
impl<Y, S, R> BoxGen<'_, Y, S, R> {
    resume_methods! {
        self, arg;
        pub fn resume(&mut self, arg: S) -> CoroutineState<Y, R>;
        pub fn start(&mut self) -> CoroutineState<Y, R>;
        pub fn try_resume(&mut self, arg: S) -> Result<CoroutineState<Y, R>, ResumeError<S>>;
    }

    drive_methods! {
        self, first, f;
        pub fn drive(self, f: impl FnMut(Y) -> S) -> R;
        pub fn drive_with(self, first: S, f: impl FnMut(Y) -> S) -> R;
    }
}

#[cfg(feature = "alloc")]
impl<Y, S, R> LocalBoxGen<'_, Y, S, R> {
    resume_methods! {
        self, arg;
        pub fn resume(&mut self, arg: S) -> CoroutineState<Y, R>;
        pub fn start(&mut self) -> CoroutineState<Y, R>;
        pub fn try_resume(&mut self, arg: S) -> Result<CoroutineState<Y, R>, ResumeError<S>>;
    }

    drive_methods! {
        self, first, f;
        pub fn drive(self, f: impl FnMut(Y) -> S) -> R;
        pub fn drive_with(self, first: S, f: impl FnMut(Y) -> S) -> R;
    }
}

impl<Y, B: Body<Y>> Coroutine<B::Resume> for OnStack<Y, B> {
    type Yield = Y;
    type Return = B::Return;

    #[inline(always)]
    fn resume(self: Pin<&mut Self>, arg: B::Resume) -> CoroutineState<Y, B::Return> {
        OnStack::resume(self, arg)
    }

    #[inline]
    fn start(self: Pin<&mut Self>) -> CoroutineState<Y, B::Return> {
        OnStack::start(self)
    }
}

/// The movable generator types.
#[cfg(feature = "alloc")]
macro_rules! resumable {
    ($([$($generics:tt)*] $generator:ty, $resume:ty, $output:ty;)*) => {$(
        impl<$($generics)*> Resumable for $generator {
            type Item = Y;
            type Resume = $resume;
            type Return = $output;

            #[inline(always)]
            fn state(&self) -> GenState {
                <$generator>::state(self)
            }

            #[inline(always)]
            fn has_failed(&self) -> bool {
                <$generator>::has_failed(self)
            }

            #[inline(always)]
            fn advance(
                &mut self,
                arg: Option<$resume>,
            ) -> Advanced<Y, $output> {
                <$generator>::advance(self, arg)
            }
        }

        impl<$($generics)*> Coroutine<$resume> for $generator {
            type Yield = Y;
            type Return = $output;

            #[inline(always)]
            fn resume(self: Pin<&mut Self>, arg: $resume) -> CoroutineState<Y, $output> {
                self.get_mut().resume(arg)
            }

            #[inline]
            fn start(self: Pin<&mut Self>) -> CoroutineState<Y, $output> {
                self.get_mut().start()
            }
        }
    )*};
}

#[cfg(feature = "alloc")]
resumable! {
    [Y, B: Body<Y>] Gen<Y, B>, B::Resume, B::Return;
    [Y, B: Body<Y>] OnHeap<Y, B>, B::Resume, B::Return;
    [Y, S, R] BoxGen<'_, Y, S, R>, S, R;
    [Y, S, R] LocalBoxGen<'_, Y, S, R>, S, R;
}
