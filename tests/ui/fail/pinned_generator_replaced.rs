//! A generator that runs where it is cannot be moved.

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
    one.next();
    drop(mem::replace(&mut *one, numbers(2).on_stack()));
}
