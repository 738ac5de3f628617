//! A loop over a coroutine on the stack, which takes values.

use gen_core::{Coroutine, generators};

generators! {
    gen fn numbers() -> impl Coroutine<Yield = u32, Return = u32> {
        yield 1;
        2
    }

    gen fn all() -> u32 {
        for average in numbers().on_stack() {
            yield average;
        }
    }
}

fn main() {
    assert!(all().eq([1]));
}
