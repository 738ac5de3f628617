//! A coroutine returns nothing, unless its return type says what.

use gen_core::{Coroutine, generators};

generators! {
    gen fn early() -> impl Coroutine<u32, Yield = u32> {
        let mut total = 0;
        while total < 10 {
            total += yield total;
        }
        return total;
    }

    gen fn at_the_end(n: u32) -> impl Coroutine<u32, Yield = u32> {
        let added = n + yield n;
        yield added;
        if added > 3 { Ok(()) } else { Err("too small") }
    }
}

fn main() {
    early().start();
    at_the_end(1).start();
}
