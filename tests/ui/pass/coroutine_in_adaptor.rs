//! The right program next to `fail/coroutine_in_adaptor.rs`.

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
    let mut lengths = lengths();
    let _ = lengths.start();
    let _ = ["a", "text"].map(|text| lengths.resume(text.to_owned()));
}
