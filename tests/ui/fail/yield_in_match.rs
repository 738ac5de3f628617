//! A `{` after a name would begin a struct literal, as it does in native generators.

use gen_core::{Coroutine, generators};

generators! {
    gen fn asks(question: &'static str) -> impl Coroutine<u32, Yield = &'static str> {
        match yield question {
            0 => {}
            _ => yield from asks("more?"),
        }
    }
}

fn main() {
    let _ = asks("more?").start();
}
