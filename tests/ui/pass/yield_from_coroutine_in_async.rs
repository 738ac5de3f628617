//! The right program next to `fail/yield_from_coroutine_in_async.rs`.

use gen_core::{Coroutine, CoroutineState, generators};

generators! {
    gen fn lengths() -> impl Coroutine<String, Yield = usize> {
        let mut n = 0;
        loop {
            n = (yield n).len();
        }
    }

    async gen fn numbers(texts: Vec<String>) -> usize {
        let mut lengths = lengths();
        let _ = lengths.start();
        for text in texts {
            if let CoroutineState::Yielded(n) = lengths.resume(text) {
                yield n;
            }
        }
    }
}

fn main() {
    drop(numbers(vec![]));
}
