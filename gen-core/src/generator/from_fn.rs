//! Generators from async closures, without a macro.

use core::future::Ready;

use crate::body::co::Co;
use crate::body::ends::Ending;
use crate::body::own_yield::{Promised, StartToken};
use crate::expansion::Runtime;
use crate::generator::body::{Leaf, Tree};
use crate::generator::lazy::Gen;

/// The promise of the constructors here, and of those for async generators.
#[inline(always)]
pub(crate) fn promised() -> Promised {
    // SAFETY: all that is made of it is a body by `lend`, with or without a `Fallible` around it, which goes nowhere but into a
    // generator. It begins first, with its own token, and registers before anything of the user's runs; the handle stays
    // there, since it is only lent.
    unsafe { Promised::new() }
}

/// The body that lends its handle to `body`.
#[inline(always)]
pub(crate) async fn lend<Y, S, R>(
    start: StartToken<Y, S>,
    body: impl AsyncFnOnce(&mut Co<Y, S>) -> R,
) -> R {
    let generator = Runtime::begin(start).await;
    let mut co = Runtime::co(generator);
    Runtime::register(generator, &mut co).await;
    body(&mut co).await
}

// On one type, so that `Gen::from_fn` needs no annotation.
impl Gen<(), Leaf<Ready<()>>> {
    /// Makes a generator from an async closure, which yields through the handle that it is lent.
    ///
    /// ```
    /// use gen_core::{Co, Gen};
    ///
    /// let countdown = |n: u32| {
    ///     Gen::from_fn(async move |co: &mut Co<u32>| {
    ///         for i in (1..=n).rev() {
    ///             co.yield_(i).await;
    ///         }
    ///     })
    /// };
    /// assert_eq!(countdown(3).collect::<Vec<_>>(), [3, 2, 1]);
    /// ```
    #[inline]
    pub fn from_fn<Y, S, R>(
        body: impl AsyncFnOnce(&mut Co<Y, S>) -> R,
    ) -> Gen<Y, Leaf<impl Future<Output = R>, S>> {
        let (start, build) = Runtime::start(promised());
        Runtime::leaf(build, lend(start, body))
    }
}

/// As `Gen::from_fn`, for a place where a [`Tree`] is expected.
#[inline]
pub fn from_fn_tree<Y, S, R>(
    body: impl AsyncFnOnce(&mut Co<Y, S>) -> R,
) -> Gen<Y, Tree<impl Future<Output = R>, S>> {
    let (start, build) = Runtime::start(promised());
    Runtime::tree(build, lend(start, body))
}

/// As `Gen::from_fn`, of a body that may end with a last item.
#[inline]
pub fn fallible_from_fn<Y, S, R: Ending<Y>>(
    body: impl AsyncFnOnce(&mut Co<Y, S>) -> R,
) -> Gen<Y, Leaf<impl Future<Output = ()>, S>> {
    let (start, build) = Runtime::start(promised());
    let (build, body) = Runtime::fallible(build, lend(start, body));
    Runtime::leaf(build, body)
}

/// As `from_fn_tree`, of a body that may end with a last item.
#[inline]
pub fn fallible_from_fn_tree<Y, S, R: Ending<Y>>(
    body: impl AsyncFnOnce(&mut Co<Y, S>) -> R,
) -> Gen<Y, Tree<impl Future<Output = ()>, S>> {
    let (start, build) = Runtime::start(promised());
    let (build, body) = Runtime::fallible(build, lend(start, body));
    Runtime::tree(build, body)
}
