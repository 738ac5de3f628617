//! The right program next to `fail/yield_from_no_iterator.rs`.

use gen_core::generators;

generators! {
    gen fn numbers(n: u32) -> u32 {
        yield from 0..n;
    }
}

fn main() {
    numbers(3).for_each(drop);
}
