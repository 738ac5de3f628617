//! The right program next to `fail/coroutine_of_borrowed_values.rs`.

use gen_core::{Coroutine, generators};

generators! {
    gen fn lengths() -> impl Coroutine<String, Yield = usize> {
        let mut line = yield 0;
        loop { line = yield line.len(); }
    }
}

fn main() {
    let mut lengths = lengths();
    lengths.start();
    for n in [7, 77] {
        let line = n.to_string();
        println!("{:?}", lengths.resume(line));
    }
}
