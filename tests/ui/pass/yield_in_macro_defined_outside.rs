//! The right program next to `fail/yield_in_macro_defined_outside.rs`: the macro takes the `yield` as
//! tokens.

use gen_core::generators;

macro_rules! emit {
    ($($statement:tt)*) => { $($statement)* };
}

generators! {
    gen fn count() -> u32 {
        emit! { yield 1 }
    }
}

fn main() {
    assert_eq!(count().sum::<u32>(), 1);
}
