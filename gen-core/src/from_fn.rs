//! Generators from async closures, without a macro.

use core::future::Ready;

use crate::body::{Leaf, Tree};
use crate::co::Co;
use crate::generator::Gen;
use crate::here::Start;
use crate::runtime::Runtime;

/// The body that lends its handle to `body`.
#[inline(always)]
pub(crate) async fn lend<Y, S, R>(
    start: Start<Y, S>,
    body: impl AsyncFnOnce(&mut Co<Y, S>) -> R,
) -> R {
    // SAFETY: this is the first thing that the body does, with its own token.
    let generator = unsafe { Runtime::gen_core_begin(start) }.await;
    let mut co = Runtime::co(generator);
    // SAFETY: nothing of the user's has run. The handle stays here: it is only lent.
    unsafe { Runtime::gen_core_register(&mut co) }.await;
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
        let (start, make) = Runtime::start();
        // SAFETY: `lend` begins first, and the future goes nowhere else.
        unsafe { Runtime::gen_core_leaf(make, lend(start, body)) }
    }
}

/// As `Gen::from_fn`, for a place where a [`Tree`] is expected.
#[inline]
pub fn from_fn_tree<Y, S, R>(
    body: impl AsyncFnOnce(&mut Co<Y, S>) -> R,
) -> Gen<Y, Tree<impl Future<Output = R>, S>> {
    let (start, make) = Runtime::start();
    // SAFETY: `lend` begins first, and the future goes nowhere else.
    unsafe { Runtime::gen_core_tree(make, lend(start, body)) }
}
