//! A `{` after a name would begin a struct literal, as it does in native generators.

use gen_core::{Coroutine, generators};

generators! {
    gen fn asks(question: &'static str) -> impl Coroutine<bool, Yield = &'static str> {
        if yield question {
            yield "yes";
        }
    }
}

fn main() {
    let _ = asks("more?").start();
}
