//! Generators from async closures, in the tokens of other macros. [`Gen::from_fn`] stands beside `Gen`.

use crate::body::co::Co;
use crate::body::ends::{Ending, fallible};
use crate::body::lend::{lend, lend_first, promised};
use crate::body::tokens::tokens;
use crate::engine::code::NeedsValue;
use crate::generator::body::{Leaf, Tree};
use crate::generator::lazy::Gen;

/// Makes a generator from an async closure, for a place where a [`Tree`] is expected.
#[inline]
pub fn from_fn_tree<Y, S, R>(
    body: impl AsyncFnOnce(&mut Co<Y, S>) -> R,
) -> Gen<Y, Tree<impl Future<Output = R>, S>> {
    let (start, build) = tokens(promised());
    Gen::<Y, Tree<_, S>>::tree(build, lend(start, body))
}

/// Makes a generator from an async closure that begins with a value.
#[inline]
pub fn from_fn_first<Y, S, R>(
    body: impl AsyncFnOnce(&mut Co<Y, S>, S) -> R,
) -> Gen<Y, Leaf<NeedsValue<impl Future<Output = R>>, S>> {
    let (start, build) = tokens(promised());
    Gen::<Y, Leaf<_, S>>::leaf(build, NeedsValue(lend_first(start, body)))
}

/// Makes a [`Tree`] from an async closure that begins with a value.
#[inline]
pub fn from_fn_tree_first<Y, S, R>(
    body: impl AsyncFnOnce(&mut Co<Y, S>, S) -> R,
) -> Gen<Y, Tree<NeedsValue<impl Future<Output = R>>, S>> {
    let (start, build) = tokens(promised());
    Gen::<Y, Tree<_, S>>::tree(build, NeedsValue(lend_first(start, body)))
}

/// Makes a generator from an async closure that may end with a last item.
#[inline]
pub fn fallible_from_fn<Y, S, R: Ending<Y>>(
    body: impl AsyncFnOnce(&mut Co<Y, S>) -> R,
) -> Gen<Y, Leaf<impl Future<Output = ()>, S>> {
    let (start, build) = tokens(promised());
    let body = fallible(build, lend(start, body));
    Gen::<Y, Leaf<_, S>>::leaf(build, body)
}

/// Makes a [`Tree`] from an async closure that may end with a last item.
#[inline]
pub fn fallible_from_fn_tree<Y, S, R: Ending<Y>>(
    body: impl AsyncFnOnce(&mut Co<Y, S>) -> R,
) -> Gen<Y, Tree<impl Future<Output = ()>, S>> {
    let (start, build) = tokens(promised());
    let body = fallible(build, lend(start, body));
    Gen::<Y, Tree<_, S>>::tree(build, body)
}
