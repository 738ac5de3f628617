//! The right program next to `fail/pinned_generator_replaced.rs`.

use gen_core::generators;
use std::mem;
use std::pin::pin;

generators! {
    gen fn numbers(n: u32) -> u32 {
        yield n;
    }
}

fn main() {
    let mut one = pin!(numbers(1).on_stack());
    let mut two = pin!(numbers(2).on_stack());
    one.next();
    drop(mem::replace(&mut one, two.as_mut()));
}
