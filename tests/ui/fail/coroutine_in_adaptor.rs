//! The methods of iterators send no values.

use gen_core::{Coroutine, generators};

generators! {
    gen fn lengths() -> impl Coroutine<String, Yield = usize> {
        let mut n = 0;
        loop {
            n = (yield n).len();
        }
    }
}

fn main() {
    let _ = lengths().map(|n| n + 1);
}
