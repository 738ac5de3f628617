//! The right program next to `fail/unused_parameter.rs`.

#![deny(warnings)]

use gen_core::generators;

generators! {
    gen fn numbers(n: u32, _limit: u32, #[allow(unused_variables)] step: u32) -> u32 {
        yield n;
    }
}

fn main() {
    numbers(1, 2, 3).for_each(drop);
}
