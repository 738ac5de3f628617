//! The right program next to `fail/yield_in_item_made_by_macro.rs`.

use gen_core::generators;

macro_rules! function {
    ($($tokens:tt)*) => {{
        fn inner() -> u32 {
            1
        }
        $($tokens)*;
        inner()
    }};
}

generators! {
    gen fn one() -> u32 {
        function!(yield 1);
    }
}

fn main() {
    one().for_each(drop);
}
