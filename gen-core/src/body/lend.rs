//! The body that lends its handle to a closure, for generators that are made without a macro.

use crate::body::co::{Co, CoParts};
#[cfg(feature = "stream")]
use crate::body::in_task::{InTask, in_task};
#[cfg(feature = "stream")]
use crate::body::tokens::BuildToken;
use crate::body::tokens::{Promised, StartToken};

/// The promise of the constructors here, and of those for async generators.
#[inline(always)]
pub(crate) fn promised() -> Promised {
    // SAFETY: all that is made of it is a body by `lend`, `lend_first` or `lend_in_task`, with or
    // without a `Fallible` around it, which goes nowhere but into a generator. It begins first, with
    // its own token, and registers before anything of the user's runs, or is in an `InTask`. The
    // handle stays there, since it is only lent.
    unsafe { Promised::new() }
}

/// The body that lends its handle to `body`.
#[inline(always)]
pub(crate) async fn lend<Y, S, R>(
    start: StartToken<Y, S>,
    body: impl AsyncFnOnce(&mut Co<Y, S>) -> R,
) -> R {
    let generator = start.begin().await;
    let mut co = CoParts::new();
    let co = co.lend();
    generator.register(co).await;
    body(co).await
}

/// As `lend`, of a body that begins with a value.
#[inline(always)]
pub(crate) async fn lend_first<Y, S, R>(
    start: StartToken<Y, S>,
    body: impl AsyncFnOnce(&mut Co<Y, S>, S) -> R,
) -> R {
    let (generator, first) = start.begin_first().await;
    let mut co = CoParts::new();
    let co = co.lend();
    generator.register(co).await;
    body(co, first).await
}

/// As `lend`, of a body that runs in a task.
#[cfg(feature = "stream")]
#[inline(always)]
pub(crate) fn lend_in_task<Y, R>(
    start: StartToken<Y, ()>,
    build: BuildToken<Y, ()>,
    body: impl AsyncFnOnce(&mut Co<Y, ()>) -> R,
) -> InTask<Y, impl Future<Output = R>, false, true> {
    in_task(build, async move {
        let mut co = CoParts::in_task(start.begin_in_task().await);
        body(co.lend()).await
    })
}
