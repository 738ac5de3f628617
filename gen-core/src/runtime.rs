//! What an expansion calls, as functions of one type, and the promise that lets it.
//!
//! An expansion runs no unsafe operation. It *implements* an unsafe trait, [`Promise`], for a type of its own that nobody
//! else can name, and turns that into a value, [`Promised`]. From then on there are safe functions, each of which takes a
//! token that was made of this value, or of another such token: who has one has the promise.
//!
//! `#[generator(crate = path)]` lets anybody name the crate that an expansion calls, so that crate may be a fake which passes
//! some of the genuine items on and has others of its own. Nothing of a fake's is called in an unsafe context, since there is
//! none: a fake's function with `#[target_feature]`, or its associated constant that is an unsafe function of somebody's, is an
//! error. What is implemented is `Promise<Runtime>`, so if `Runtime` is a fake the promise is none that a genuine function
//! takes; and as `Promise` nobody can pass an unsafe trait off that is not this one, for its item has a name of our own.
//!
//! The functions are associated with [`Runtime`], by its path `<path::Runtime>::start`: it is what the promise is about.

#[cfg(not(feature = "stream"))]
use core::convert::Infallible;
use core::marker::PhantomData;
#[cfg(feature = "stream")]
use core::pin::Pin;

#[cfg(feature = "stream")]
use futures_core::Stream;

#[cfg(feature = "stream")]
use crate::async_gen::{AsyncGen, AsyncSource};
use crate::body::{Leaf, Tree};
use crate::co::{At, Co, Lent};
use crate::delegate::{Frames, GetFrames, Source, YieldFrom};
use crate::generator::Gen;
use crate::here::{Begin, BeginFirst, Begun, Here, Make, Promised, Register, Start};
#[cfg(feature = "stream")]
use crate::waits::{Next, Wait};

/// The runtime, as expansions see it. Has no values.
#[derive(Debug)]
pub enum Runtime {}

/// The promise of an expansion.
///
/// `R` is the runtime that it is made to. The type that it is implemented for is the parameter that a program cannot make the
/// compiler guess, since that is `Self`.
///
/// # Safety
///
/// If `R` is [`Runtime`], whoever names `Self` uses what is made of [`Runtime::promised`] with it as the expansions of
/// `gen-macros` do:
///
/// - The body that is given to [`leaf`](Runtime::leaf) and its kin does nothing before it awaits what
///   [`begin`](Runtime::begin) or [`begin_first`](Runtime::begin_first) makes of the [`Start`] that came with the
///   [`Make`]. It was polled by nobody, and is handed to nobody else.
/// - What [`register`](Runtime::register) gives is awaited at once, before anything that the user has written; the handle
///   was made from the same token, stays where it is until the body ends, and is the only one that is registered.
/// - What is made of the result of [`here`](Runtime::here) is awaited at once, directly in the body that the token is of;
///   so is the result of [`frames`](Runtime::frames), in the body of a [`Tree`], and what [`enter`](Runtime::enter) makes of
///   its output.
/// - Nobody else is given any of these tokens.
///
/// For any other `R` it promises nothing.
#[diagnostic::on_unimplemented(
    message = "`crate = ..` must be the path of gen-core itself",
    label = "the runtime at that path, or the trait by which an expansion promises to use it, is another one"
)]
pub unsafe trait Promise<R: ?Sized> {
    /// No other unsafe trait has an item of this name. It changes when what is promised does.
    type GenCorePromise1;
}

impl Runtime {
    /// The promise as a value.
    #[must_use]
    #[inline(always)]
    pub fn promised<H: Promise<Runtime>>() -> Promised {
        // SAFETY: the promise of `H`.
        unsafe { Promised::new() }
    }

    /// The two tokens of a generator to be made: its body begins with one, the other makes it. (Of one that could
    /// be copied, a body that does not capture by `move` would take a reference.)
    #[must_use]
    #[inline(always)]
    pub fn start<Y, S>(_promised: Promised) -> (Start<Y, S>, Make<Y, S>) {
        (Start { _types: PhantomData }, Make { _types: PhantomData })
    }

    /// Makes a generator that does not delegate to trees.
    #[inline(always)]
    pub fn leaf<Y, S, F: Future>(_make: Make<Y, S>, body: F) -> Gen<Y, Leaf<F, S>> {
        Gen::fresh(Leaf { future: body, _resume: PhantomData })
    }

    /// Makes a generator that may delegate.
    #[inline(always)]
    pub fn tree<Y, S, F: Future>(_make: Make<Y, S>, body: F) -> Gen<Y, Tree<F, S>> {
        Gen::fresh(Tree { future: body, _resume: PhantomData })
    }

    /// Starts the body that is running.
    #[inline(always)]
    pub fn begin<Y, S>(_start: Start<Y, S>) -> Begin<Y, S> {
        // SAFETY: who has the token has the promise.
        Begin { here: unsafe { Here::new() } }
    }

    /// As [`begin`](Runtime::begin), with the value that the generator is first resumed with.
    #[inline(always)]
    pub fn begin_first<Y, S>(_start: Start<Y, S>) -> BeginFirst<Y, S> {
        // SAFETY: who has the token has the promise.
        BeginFirst { here: unsafe { Here::new() } }
    }

    /// A place in the body: the expansion passes its label proof as `_proof`.
    #[must_use]
    #[inline(always)]
    pub fn here<Y, S, const HANDLE: bool>(
        _generator: Begun<Y, S, HANDLE>,
        _proof: (),
    ) -> Here<Y, S, HANDLE> {
        // SAFETY: who has the token has the promise.
        unsafe { Here::new() }
    }

    /// The frame stack of the running body.
    #[inline(always)]
    pub fn frames<Y, S, const HANDLE: bool>(
        _generator: Begun<Y, S, HANDLE>,
        _proof: (),
    ) -> GetFrames<Y, S> {
        // SAFETY: who has the token has the promise.
        GetFrames { here: unsafe { Here::new() } }
    }

    /// The future that waits for the end of a delegation.
    #[inline(always)]
    pub fn enter<'co, Y, S, D: Source<'co, Y, S>>(
        frames: Frames<Y, S>,
        child: YieldFrom<Y, S, D>,
    ) -> D::Wait {
        child.source.enter(frames)
    }

    /// A handle for the body.
    #[must_use]
    #[inline(always)]
    pub fn co<Y, S>(_generator: Begun<Y, S>) -> Co<Y, S> {
        Co::new()
    }

    /// A loan of the handle, which its borrower cannot move.
    #[must_use]
    #[inline(always)]
    pub fn lend<Y, S>(co: &mut Co<Y, S>) -> Lent<'_, Y, S> {
        Lent::new(co)
    }

    /// Makes a handle the one of the body that is running.
    #[inline(always)]
    pub fn register<Y, S>(_generator: Begun<Y, S>, co: &mut Co<Y, S>) -> Register<'_, Y, S> {
        // SAFETY: who has the token has the promise.
        Register { co, here: unsafe { Here::new() } }
    }

    /// The token of a body that has a handle.
    #[must_use]
    #[inline(always)]
    pub fn has_handle<Y, S>(_generator: Begun<Y, S>) -> Begun<Y, S, true> {
        Begun { _types: PhantomData }
    }

    /// The types of a handle, at a place of the body's own: the expansion passes its label proof as
    /// `_proof`.
    #[must_use]
    #[inline(always)]
    pub fn at<Y, S>(_co: &Co<Y, S>, _proof: ()) -> At<Y, S> {
        At { _types: PhantomData }
    }
}

impl Runtime {
    /// A value of any type, for code that is never reached.
    ///
    /// # Panics
    ///
    /// Always.
    #[cold]
    #[must_use]
    pub fn never<T>() -> T {
        unreachable!("a dead label proof has run")
    }
}

/// What expansions of async generators call.
#[cfg(feature = "stream")]
impl Runtime {
    /// As [`leaf`](Runtime::leaf), for an async generator.
    #[inline(always)]
    pub fn async_leaf<Y, F: Future<Output = ()>>(
        _make: Make<Y, ()>,
        body: F,
    ) -> AsyncGen<Y, Leaf<F>> {
        AsyncGen::fresh(Leaf { future: body, _resume: PhantomData })
    }

    /// As [`tree`](Runtime::tree), for an async generator.
    #[inline(always)]
    pub fn async_tree<Y, F: Future<Output = ()>>(
        _make: Make<Y, ()>,
        body: F,
    ) -> AsyncGen<Y, Tree<F>> {
        AsyncGen::fresh(Tree { future: body, _resume: PhantomData })
    }

    /// As [`enter`](Runtime::enter), in an async generator.
    #[inline(always)]
    pub fn enter_async<'co, Y, D: AsyncSource<'co, Y>>(
        frames: Frames<Y, ()>,
        child: YieldFrom<Y, (), D>,
    ) -> D::Wait {
        child.source.enter(frames)
    }

    /// The future of an `.await`.
    #[inline(always)]
    pub fn wait<F: IntoFuture>(future: F) -> Wait<F::IntoFuture> {
        Wait { future: future.into_future() }
    }

    /// The future of the next item of a stream.
    #[inline(always)]
    pub fn next<'a, S: Stream + ?Sized>(stream: &'a mut Pin<&mut S>) -> Wait<Next<'a, S>> {
        Wait { future: Next { stream: stream.as_mut() } }
    }
}

/// Without async generators these names are taken all the same: else, where somebody has turned on the macros' feature
/// alone, an extension trait could supply them.
#[cfg(not(feature = "stream"))]
#[allow(missing_docs, reason = "nobody can call them")]
impl Runtime {
    pub fn async_leaf(_: Infallible) {}
    pub fn async_tree(_: Infallible) {}
    pub fn enter_async(_: Infallible) {}
    pub fn wait(_: Infallible) {}
    pub fn next(_: Infallible) {}
}
