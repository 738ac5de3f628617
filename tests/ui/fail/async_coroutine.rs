//! An async generator yields items; it takes no values and returns none.

use gen_core::{Coroutine, generators};

generators! {
    async gen fn echo() -> impl Coroutine<u32, Yield = u32, Return = ()> {
        let mut n = yield 0;
        loop {
            n = yield n;
        }
    }
}

fn main() {
    drop(echo());
}
