//! An async generator is sent no values, and so it has none to send on.

use gen_core::{Coroutine, generators};

generators! {
    gen fn lengths() -> impl Coroutine<String, Yield = usize> {
        let mut n = 0;
        loop {
            n = (yield n).len();
        }
    }

    async gen fn numbers() -> usize {
        yield from lengths();
    }
}

fn main() {
    drop(numbers());
}
