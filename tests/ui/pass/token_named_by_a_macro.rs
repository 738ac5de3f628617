//! Whoever is given a `yield` can make names that mean what they do outside.

#![forbid(unsafe_code)]

use gen_core::generators;

fn __name() -> u32 {
    1
}

macro_rules! forge {
    ($($tokens:tt)*) => { gen_hostile::forge! { { $($tokens)* } { let _outside: u32 = __name(); } } };
}

generators! {
    gen fn numbers() -> u32 {
        forge!(yield 1);
        yield 2;
    }
}

fn main() {
    let _ = numbers();
}
