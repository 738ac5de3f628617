//! A coroutine that takes other values.

use gen_core::{Coroutine, generators};

generators! {
    gen fn inner() -> impl Coroutine<String, Yield = u32> {
        let name = yield 1;
        drop(name);
    }

    gen fn outer() -> impl Coroutine<bool, Yield = u32> {
        yield from inner();
    }
}

fn main() {
    let _ = outer();
}
