//! A generator on the stack must be pinned to run.

use gen_core::generators;

generators! {
    gen fn numbers() -> u32 {
        yield 1;
    }
}

fn main() {
    for number in numbers().on_stack() {
        println!("{number}");
    }
}
