//! `resume` of a coroutine that takes values, without one.

use gen_core::{Coroutine, generators};

generators! {
    gen fn echo() -> impl Coroutine<u32, Yield = u32> {
        let mut n = 0;
        loop {
            n = yield n;
        }
    }
}

fn main() {
    let _ = echo().resume();
}
