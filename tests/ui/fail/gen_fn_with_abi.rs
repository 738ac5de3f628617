//! A generator has no ABI of its own.

use gen_core::generators;

generators! {
    gen extern "C" fn numbers() -> u32 {
        yield 1;
    }
}

fn main() {
    numbers().for_each(drop);
}
