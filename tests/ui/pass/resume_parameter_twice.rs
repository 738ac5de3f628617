//! Two parameters for the first resume argument.

use gen_core::{Coroutine, generators};

generators! {
    gen fn pairs(#[resume] a: u32, b: u32) -> impl Coroutine<u32, Yield = u32> {
        yield a + b;
    }
}

fn main() {
    let _ = pairs(1);
}
