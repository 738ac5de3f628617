//! The right program next to `fail/coroutine_of_any_type_not_pinned.rs`.

use gen_core::{Coroutine, CoroutineState, generators};
use std::pin::pin;

generators! {
    gen fn one() -> impl Coroutine<u32, Yield = u32> {
        yield 1;
    }
}

fn first(coroutine: impl Coroutine<u32, Yield = u32>) -> Option<u32> {
    match pin!(coroutine).start() {
        CoroutineState::Yielded(item) => Some(item),
        CoroutineState::Complete(_) => None,
    }
}

fn main() {
    assert_eq!(first(one()), Some(1));
}
