//! The right program next to `fail/gen_without_fn.rs`.

use gen_core::generators;

generators! {
    gen fn countdown(n: u32) -> u32 {
        yield n;
    }

    gen fn numbers() -> u32 {
        yield 1;
    }
}

fn main() {
    numbers().for_each(drop);
}
