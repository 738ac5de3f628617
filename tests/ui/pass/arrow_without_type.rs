//! The right program next to `fail/arrow_without_type.rs`.

use gen_core::generators;

generators! {
    gen fn numbers(n: u32) -> u32 {
        yield n;
    }
}

fn main() {
    numbers(1).for_each(drop);
}
