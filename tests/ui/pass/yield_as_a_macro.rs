//! The right program next to `fail/yield_as_a_macro.rs`.

use gen_core::{gen_block, generators};

generators! {
    gen fn numbers(n: u32) -> u32 {
        yield (n);
        yield !(n);
        yield !n;
        yield -(n as i32) as u32;
    }

    gen fn choices(a: bool, b: bool) -> bool {
        yield !(a && b);
        yield!a;
    }
}

fn main() {
    numbers(1).for_each(drop);
    choices(true, false).for_each(drop);
    gen_block! { yield 1; }.for_each(drop);
}
