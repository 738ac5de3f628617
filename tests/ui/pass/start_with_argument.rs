//! The right program next to `fail/start_with_argument.rs`.

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
    let _ = sums.start();
    let _ = sums.resume(1);
}
