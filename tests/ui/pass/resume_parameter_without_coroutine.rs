//! The right program next to `fail/resume_parameter_without_coroutine.rs`.

use gen_core::{Coroutine, generators};

generators! {
    gen fn numbers(#[resume] first: u32) -> impl Coroutine<u32, Yield = u32> {
        yield first;
    }
}

fn main() {
    let _ = numbers().resume(1);
}
