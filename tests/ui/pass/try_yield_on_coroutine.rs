//! The right program next to `fail/try_yield_on_coroutine.rs`.

use gen_core::{Coroutine, generators};

generators! {
    gen fn numbers(n: u32) -> impl Coroutine<(), Yield = Result<u32, String>, Return = u32> {
        yield Ok(n);
        n
    }
}

fn main() {
    numbers(3).for_each(drop);
}
