//! The right program next to `fail/begin_needs_the_promise.rs`.

use gen_core::generators;

generators! {
    gen fn numbers() -> u32 {
        yield 1;
    }
}

fn main() {
    drop(numbers());
}
