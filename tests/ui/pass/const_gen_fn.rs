//! The right program next to `fail/const_gen_fn.rs`.

use gen_core::generators;

generators! {
    pub gen fn numbers() -> u32 {
        yield 1;
    }
}

fn main() {
    numbers().for_each(drop);
}
