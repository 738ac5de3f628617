//! The right program next to `fail/yield_in_condition.rs`.

use gen_core::{Coroutine, generators};

generators! {
    gen fn asks(question: &'static str) -> impl Coroutine<bool, Yield = &'static str> {
        if (yield question) {
            yield "yes";
        }
    }
}

fn main() {
    let _ = asks("more?").start();
}
