//! The right program next to `fail/promise_without_unsafe.rs`: the expansion makes the promise.

#![forbid(unsafe_code)]

use gen_core::generators;

generators! {
    gen fn numbers() -> u32 {
        yield 1;
    }
}

fn main() {
    assert!(numbers().eq([1]));
}
