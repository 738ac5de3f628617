//! The methods of the trait take a pinned reference.
//! The right program: `pass/coroutine_of_any_type_not_pinned.rs`.

use gen_core::{Coroutine, CoroutineState, generators};

generators! {
    gen fn one() -> impl Coroutine<u32, Yield = u32> {
        yield 1;
    }
}

fn first(coroutine: &mut impl Coroutine<u32, Yield = u32>) -> Option<u32> {
    match coroutine.start() {
        CoroutineState::Yielded(item) => Some(item),
        CoroutineState::Complete(_) => None,
    }
}

fn main() {
    assert_eq!(first(&mut one()), Some(1));
}
