//! The right program next to `fail/start_made_by_hand.rs`.

use gen_core::generators;

generators! {
    gen fn numbers() -> u32 {
        yield 1;
    }
}

fn main() {
    drop(numbers());
}
