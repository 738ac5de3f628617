//! The right program next to `fail/async_coroutine.rs`.

use gen_core::{Coroutine, generators};

generators! {
    gen fn echo() -> impl Coroutine<u32, Yield = u32, Return = ()> {
        let mut n = yield 0;
        loop {
            n = yield n;
        }
    }
}

fn main() {
    drop(echo());
}
