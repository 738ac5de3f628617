//! The right program next to `fail/yield_in_closure_made_by_macro.rs`.

use gen_core::generators;

macro_rules! now {
    ($($tokens:tt)*) => {
        $($tokens)*;
    };
}

generators! {
    gen fn one() -> u32 {
        now!(yield 1);
    }
}

fn main() {
    one().for_each(drop);
}
