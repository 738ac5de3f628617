//! The right program next to `fail/unparsable_operand_in_macro.rs`.

use gen_core::generators;

macro_rules! arms {
    ($name:ident => $($tokens:tt)*) => { $($tokens)* };
}

generators! {
    gen fn numbers() -> u32 {
        arms!(one => yield 2);
        yield 1;
    }
}

fn main() {
    numbers().for_each(drop);
}
