//! Attacks on the soundness of generators, a module for each kind of attack.
//!
//! Everything here is safe code that compiles. An attack must end in a clear panic or do what it
//! says, never more; attacks that must not compile are in `ui/fail`.
#![forbid(unsafe_code)]
#![allow(
    clippy::items_after_statements,
    reason = "a generator stands beside the value that it is given"
)]

mod contexts;
mod coroutines;
mod fakes;
mod forged_names;
mod frames;
mod handles;
mod hostile_attributes;
mod hostile_macros;
mod hostile_names;
mod moved;
mod panics;
mod propagation;
mod reentry;
mod threads;
mod waiting;
mod wakers;
mod yields;

/// A handle was used where the running body is not its own, or under a context that is not ours.
const FOREIGN_HANDLE: &str = "a generator's handle was used outside the body that it belongs to";
/// The slot was still full.
const ABANDONED_YIELD: &str =
    "a `yield` was polled and then abandoned: its item has not been taken";
/// A yield was polled when there was nothing left to do for it.
const POLLED_AGAIN: &str = "a `yield` was polled again before its generator was resumed";
/// The body is pending, and there is no item.
const FOREIGN_AWAIT: &str =
    "a body awaited something that was not ready: only an `.await` in an `async gen` can wait";

/// Awaits where the macro does not see it.
macro_rules! wait {
    ($future:expr) => {
        $future.await
    };
}

/// Calls the macro `$then` with its arguments and the parts of what `yield item` becomes in the
/// tokens of a macro, `match { let future = PATH(&co, if false { break 'generator }).yield_(item, &mut
/// co); future } { future => future.await }`: the path, the handle's name, the label's, and the item.
macro_rules! parts {
    ($then:ident $args:tt [] match { let $future:ident = $($call:tt)* } $awaits:tt) => {
        parts! { $then $args [] $($call)* }
    };
    ($then:ident $args:tt [$($path:tt)*]
        (&$co:ident, if false { break $body:lifetime }).yield_($item:expr, &mut $same:ident);
        $future:ident
    ) => {
        $then! { $args [$($path)*] $co $body $item }
    };
    ($then:ident $args:tt [$($path:tt)*] $next:tt $($rest:tt)*) => {
        parts! { $then $args [$($path)* $next] $($rest)* }
    };
}

/// `attack!(name, yield item)` and `attack!(name, argument, yield item)`: see [`parts`].
macro_rules! attack {
    ($name:ident, $arg:ident, $($tokens:tt)*) => {
        parts! { $name ($arg) [] $($tokens)* }
    };
    ($name:ident, $($tokens:tt)*) => {
        parts! { $name () [] $($tokens)* }
    };
}

/// The future of a `yield`, as a value, and without the proof that it is in its own body.
macro_rules! future_of {
    (() [$($path:tt)*] $co:ident $body:lifetime $item:expr) => {
        $($path)*(&$co, ()).yield_($item, &mut $co)
    };
}

pub(crate) use {attack, future_of, parts, wait};

/// Polls a future once, under the context of whoever awaits this, and is ready at once.
async fn poll_once<F: Future>(future: F) -> Option<F::Output> {
    let mut future = std::pin::pin!(future);
    std::future::poll_fn(|cx| match future.as_mut().poll(cx) {
        std::task::Poll::Ready(output) => std::task::Poll::Ready(Some(output)),
        std::task::Poll::Pending => std::task::Poll::Ready(None),
    })
    .await
}
