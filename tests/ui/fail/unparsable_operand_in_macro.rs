//! In the tokens of another macro, what is yielded must be an expression.

use gen_core::generators;

#[allow(unused_macros)]
macro_rules! arms {
    ($($tokens:tt)*) => {};
}

generators! {
    gen fn numbers() -> u32 {
        arms!(one => yield * => two);
        yield 1;
    }
}

fn main() {
    numbers().for_each(drop);
}
