//! The right program next to `fail/yield_outside_generator.rs`.

use gen_core::generators;

generators! {
    static FIRST: fn() -> u32 = || gen { yield 1; }.sum();
}

fn main() {
    let _ = FIRST();
}
