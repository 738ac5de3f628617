//! The right program next to `fail/yield_from_in_async_block_made_by_macro.rs`.

use gen_core::generators;

macro_rules! now {
    ($($tokens:tt)*) => {
        { $($tokens)* }
    };
}

generators! {
    gen fn numbers() -> u32 {
        now!(yield from [1, 2]);
    }
}

fn main() {
    numbers().for_each(drop);
}
