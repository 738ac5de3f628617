//! What an expansion calls, as functions of one type.
//!
//! `#[generator(crate = path)]` lets anybody name the crate that an expansion calls, so that crate may
//! be a fake which passes some of the genuine items on and has others of its own. All functions that
//! are `unsafe`, or that see what those make, are therefore associated functions of [`Runtime`] and are
//! called by its path, `<path::Runtime>::gen_core_leaf`: either all of them are genuine, or none is, and
//! then no genuine unsafe function is called on anybody's behalf. (A method call would not do: it looks
//! through `Deref`. Nor would `path::Runtime::gen_core_leaf`: there, `Runtime` could be a module that
//! re-exports any unsafe function as `gen_core_leaf`.) The names of the unsafe ones are this crate's own,
//! so that no type of anybody else's has unsafe functions that could be called in their stead.

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
use crate::here::{Begin, BeginFirst, Begun, Here, Make, Register, Start};
#[cfg(feature = "stream")]
use crate::waits::{Next, Wait};

/// The runtime, as expansions see it. Has no values.
#[derive(Debug)]
pub enum Runtime {}

impl Runtime {
    /// The two tokens of a generator to be made: its body begins with one, the other makes it. (Of one that could
    /// be copied, a body that does not capture by `move` would take a reference.)
    #[must_use]
    #[inline(always)]
    pub fn start<Y, S>() -> (Start<Y, S>, Make<Y, S>) {
        (Start { _types: PhantomData }, Make { _types: PhantomData })
    }

    /// Makes a generator that does not delegate to trees.
    ///
    /// # Safety
    ///
    /// `body` does nothing before it begins with the token that came with `make` (see
    /// [`gen_core_begin`](Runtime::gen_core_begin)). It was polled by nobody, and is handed to nobody else.
    #[inline(always)]
    pub unsafe fn gen_core_leaf<Y, S, F: Future>(_make: Make<Y, S>, body: F) -> Gen<Y, Leaf<F, S>> {
        Gen::fresh(Leaf { future: body, _resume: PhantomData })
    }

    /// Makes a generator that may delegate.
    ///
    /// # Safety
    ///
    /// As for [`gen_core_leaf`](Runtime::gen_core_leaf).
    #[inline(always)]
    pub unsafe fn gen_core_tree<Y, S, F: Future>(_make: Make<Y, S>, body: F) -> Gen<Y, Tree<F, S>> {
        Gen::fresh(Tree { future: body, _resume: PhantomData })
    }

    /// Starts the body that is running.
    ///
    /// # Safety
    ///
    /// To be awaited at once, as the first thing that a body made by [`gen_core_leaf`](Runtime::gen_core_leaf) or
    /// [`gen_core_tree`](Runtime::gen_core_tree) does, with its own token.
    #[inline(always)]
    pub unsafe fn gen_core_begin<Y, S>(_start: Start<Y, S>) -> Begin<Y, S> {
        // SAFETY: the caller's promise.
        Begin { here: unsafe { Here::new() } }
    }

    /// As [`gen_core_begin`](Runtime::gen_core_begin), with the value that the generator is first resumed with.
    ///
    /// # Safety
    ///
    /// As for `gen_core_begin`.
    #[inline(always)]
    pub unsafe fn gen_core_begin_first<Y, S>(_start: Start<Y, S>) -> BeginFirst<Y, S> {
        // SAFETY: the caller's promise.
        BeginFirst { here: unsafe { Here::new() } }
    }

    /// A place in the body: the expansion passes its label proof as `_proof`.
    ///
    /// # Safety
    ///
    /// What is made of the result is to be awaited at once, directly in the body that this is the token of.
    #[must_use]
    #[inline(always)]
    pub unsafe fn gen_core_here<Y, S, const HANDLE: bool>(
        _generator: Begun<Y, S, HANDLE>,
        _proof: (),
    ) -> Here<Y, S, HANDLE> {
        // SAFETY: the caller's promise.
        unsafe { Here::new() }
    }

    /// The frame stack of the running body.
    ///
    /// # Safety
    ///
    /// As for [`gen_core_here`](Runtime::gen_core_here), in the body of a [`Tree`]; what
    /// [`enter`](Runtime::enter) makes of the output is to be awaited at once and directly in that body, too.
    #[inline(always)]
    pub unsafe fn gen_core_frames<Y, S, const HANDLE: bool>(
        _generator: Begun<Y, S, HANDLE>,
        _proof: (),
    ) -> GetFrames<Y, S> {
        // SAFETY: the caller's promise.
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
    ///
    /// # Safety
    ///
    /// To be awaited at once, in the body which the handle was made by the token of, before anything that the user
    /// has written. The handle stays where it is until the body ends, and is the only one that is registered.
    #[inline(always)]
    pub unsafe fn gen_core_register<Y, S>(co: &mut Co<Y, S>) -> Register<'_, Y, S> {
        // SAFETY: the caller's promise.
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
    pub fn gen_core_never<T>() -> T {
        unreachable!("a dead label proof has run")
    }
}

/// What expansions of async generators call.
#[cfg(feature = "stream")]
impl Runtime {
    /// As [`gen_core_leaf`](Runtime::gen_core_leaf), for an async generator.
    ///
    /// # Safety
    ///
    /// As there.
    #[inline(always)]
    pub unsafe fn gen_core_async_leaf<Y, F: Future<Output = ()>>(
        _make: Make<Y, ()>,
        body: F,
    ) -> AsyncGen<Y, Leaf<F>> {
        AsyncGen::fresh(Leaf { future: body, _resume: PhantomData })
    }

    /// As [`gen_core_tree`](Runtime::gen_core_tree), for an async generator.
    ///
    /// # Safety
    ///
    /// As there.
    #[inline(always)]
    pub unsafe fn gen_core_async_tree<Y, F: Future<Output = ()>>(
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
    pub fn gen_core_async_leaf(_: Infallible) {}
    pub fn gen_core_async_tree(_: Infallible) {}
    pub fn enter_async(_: Infallible) {}
    pub fn wait(_: Infallible) {}
    pub fn next(_: Infallible) {}
}
