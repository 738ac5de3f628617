//! The right program next to `fail/coroutine_without_value_at_its_end.rs`.

use gen_core::{Coroutine, generators};

generators! {
    gen fn sum() -> impl Coroutine<u32, Yield = u32, Return = u32> {
        let first = yield 1;
        first + (yield first)
    }
}

fn main() {
    println!("{}", sum().drive(|n| n));
}
