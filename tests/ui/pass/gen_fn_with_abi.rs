//! The right program next to `fail/gen_fn_with_abi.rs`.

use gen_core::generators;

generators! {
    gen fn numbers() -> u32 {
        yield 1;
    }

    extern "C" fn sum() -> u32 {
        numbers().sum()
    }
}

fn main() {
    sum();
}
