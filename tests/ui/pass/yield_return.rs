//! The right program next to `fail/yield_return.rs`.

use gen_core::generators;

generators! {
    gen fn numbers() -> u32 {
        yield 1;
        return;
    }
}

fn main() {
    numbers().for_each(drop);
}
