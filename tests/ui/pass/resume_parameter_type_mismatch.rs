//! The right program next to `fail/resume_parameter_type_mismatch.rs`.

use gen_core::{Coroutine, generators};

generators! {
    gen fn echo(#[resume] first: u32) -> impl Coroutine<u32, Yield = u32> {
        println!("{first}");
        yield 1;
    }
}

fn main() {
    let _ = echo().resume(1);
}
