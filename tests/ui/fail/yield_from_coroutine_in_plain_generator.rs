//! A plain generator is sent no values, and so it has none to send on.

use gen_core::{Coroutine, generators};

generators! {
    gen fn totals() -> impl Coroutine<u32, Yield = u32> {
        let mut total = 0;
        loop {
            total += yield total;
        }
    }

    gen fn numbers() -> u32 {
        yield from totals();
    }
}

fn main() {
    numbers().for_each(drop);
}
