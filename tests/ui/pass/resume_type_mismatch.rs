//! The right program next to `fail/resume_type_mismatch.rs`.

use gen_core::{Coroutine, generators};

generators! {
    gen fn echo() -> impl Coroutine<String, Yield = usize> {
        let text: String = yield 0;
        drop(text);
    }
}

fn main() {
    let _ = echo();
}
