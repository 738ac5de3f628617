//! All values that a coroutine receives have one lifetime.
//! The right program: `pass/coroutine_of_borrowed_values.rs`.

use gen_core::{Coroutine, generators};

generators! {
    gen fn lengths<'a>() -> impl Coroutine<&'a str, Yield = usize> {
        let mut line = yield 0;
        loop { line = yield line.len(); }
    }
}

fn main() {
    let mut lengths = lengths();
    lengths.start();
    for n in [7, 77] {
        let line = n.to_string();
        println!("{:?}", lengths.resume(&line));
    }
}
