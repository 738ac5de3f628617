//! The right program next to `fail/yield_in_match.rs`.

use gen_core::{Coroutine, generators};

generators! {
    gen fn asks(question: &'static str) -> impl Coroutine<u32, Yield = &'static str> {
        match (yield question) {
            0 => {}
            _ => yield from asks("more?"),
        }
    }
}

fn main() {
    let _ = asks("more?").start();
}
