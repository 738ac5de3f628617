//! A coroutine sends its values on.

use gen_core::{Coroutine, generators};

generators! {
    gen fn totals() -> impl Coroutine<u32, Yield = u32> {
        let mut total = 0;
        loop {
            total += yield total;
        }
    }

    gen fn numbers() -> impl Coroutine<u32, Yield = u32> {
        yield from totals();
    }
}

fn main() {
    drop(numbers());
}
