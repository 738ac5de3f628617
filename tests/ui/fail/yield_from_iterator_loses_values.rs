//! An iterator has no use for the values that a coroutine is sent.

use gen_core::{Coroutine, generators};

generators! {
    gen fn numbers() -> impl Coroutine<bool, Yield = u32> {
        yield from [1, 2];
    }
}

fn main() {
    let _ = numbers();
}
