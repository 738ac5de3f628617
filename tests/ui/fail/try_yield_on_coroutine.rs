//! A coroutine returns its error, so `#[try_yield]` is of no use to it.

use gen_core::{Coroutine, generators};

generators! {
    #[try_yield]
    gen fn numbers(n: u32) -> impl Coroutine<(), Yield = Result<u32, String>, Return = u32> {
        yield n;
        n
    }
}

fn main() {
    numbers(3).for_each(drop);
}
