//! The value of a `yield` is what the coroutine is resumed with.

use gen_core::{Coroutine, generators};

generators! {
    gen fn echo() -> impl Coroutine<String, Yield = usize> {
        let length: u32 = yield 0;
        drop(length);
    }
}

fn main() {
    let _ = echo();
}
