//! The right program next to `fail/generator_as_main.rs`.

use gen_core::generators;

generators! {
    gen fn numbers() -> u32 {
        yield 1;
        yield 2;
    }
}

fn main() {
    numbers().for_each(drop);
}
