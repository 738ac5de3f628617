//! The body that lends its handle to a closure, for generators that are made without a macro.

use crate::body::co::Co;
use crate::body::tokens::{Promised, StartToken};

/// The promise of the constructors here, and of those for async generators.
#[inline(always)]
pub(crate) fn promised() -> Promised {
    // SAFETY: all that is made of it is a body by `lend` or `lend_first`, with or without a
    // `Fallible` around it, which goes nowhere but into a generator. It begins first, with its own
    // token, and registers before anything of the user's runs; the handle stays there, since it is
    // only lent.
    unsafe { Promised::new() }
}

/// The body that lends its handle to `body`.
#[inline(always)]
pub(crate) async fn lend<Y, S, R>(
    start: StartToken<Y, S>,
    body: impl AsyncFnOnce(&mut Co<Y, S>) -> R,
) -> R {
    let generator = start.begin().await;
    let mut co = Co::new();
    generator.register(&mut co).await;
    body(&mut co).await
}

/// As `lend`, of a body that begins with a value.
#[inline(always)]
pub(crate) async fn lend_first<Y, S, R>(
    start: StartToken<Y, S>,
    body: impl AsyncFnOnce(&mut Co<Y, S>, S) -> R,
) -> R {
    let (generator, first) = start.begin_first().await;
    let mut co = Co::new();
    generator.register(&mut co).await;
    body(&mut co, first).await
}
