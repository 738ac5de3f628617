//! A parameter that the body does not use is linted, as that of an `async fn` is.

#![deny(unused_variables)]

use gen_core::generators;

generators! {
    gen fn numbers(n: u32, limit: u32) -> u32 {
        yield n;
    }
}

fn main() {
    numbers(1, 2).for_each(drop);
}
