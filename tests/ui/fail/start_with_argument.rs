//! The first value goes to a `resume`: `start` runs up to the first `yield`, and sends nothing.

use gen_core::{Coroutine, generators};

generators! {
    gen fn sums() -> impl Coroutine<u32, Yield = u32> {
        let mut sum = 0;
        loop {
            sum += yield sum;
        }
    }
}

fn main() {
    let mut sums = sums();
    let _ = sums.start(1);
}
