//! The right program next to `fail/on_stack_without_pin.rs`.

use gen_core::generators;
use std::pin::pin;

generators! {
    gen fn numbers() -> u32 {
        yield 1;
    }
}

fn main() {
    for number in pin!(numbers().on_stack()) {
        println!("{number}");
    }
}
