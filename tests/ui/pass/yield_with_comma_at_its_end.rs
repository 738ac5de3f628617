//! The right program next to `fail/yield_with_comma_at_its_end.rs`.

use gen_core::generators;

generators! {
    gen fn numbers(n: u32) -> u32 {
        yield n;
    }
}

fn main() {
    numbers(1).for_each(drop);
}
