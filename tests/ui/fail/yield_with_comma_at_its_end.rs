//! A comma at the end of a statement makes no tuple.

use gen_core::generators;

generators! {
    gen fn numbers(n: u32) -> u32 {
        yield n,
    }
}

fn main() {
    numbers(1).for_each(drop);
}
