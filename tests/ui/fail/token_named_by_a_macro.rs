//! Whoever is given a `yield` cannot make the name of the body's token of it.

#![forbid(unsafe_code)]

use gen_core::generators;

macro_rules! forge {
    ($($tokens:tt)*) => { gen_hostile::forge! { { $($tokens)* } { let _stolen = this_generator; } } };
}

generators! {
    gen fn numbers() -> u32 {
        forge!(yield 1);
        yield 2;
    }
}

fn main() {}
