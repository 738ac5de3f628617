//! A loop over a coroutine on the stack, which takes values.

use gen_core::{Coroutine, generators};

generators! {
    gen fn averages() -> impl Coroutine<u32, Yield = u32> {
        let mut sum = 0;
        loop {
            sum += yield sum;
        }
    }

    gen fn all() -> u32 {
        for average in averages().on_stack() {
            yield average;
        }
    }
}

fn main() {}
