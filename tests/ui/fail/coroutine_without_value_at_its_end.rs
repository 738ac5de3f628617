//! A coroutine ends with the value that it returns: the error is at the type of that value.

use gen_core::{Coroutine, generators};

generators! {
    gen fn sum() -> impl Coroutine<u32, Yield = u32, Return = u32> {
        let first = yield 1;
        yield first;
    }
}

fn main() {
    println!("{}", sum().drive(|n| n));
}
