//! The right program next to `fail/unsafe_code_in_a_type.rs`.
#![forbid(unsafe_code)]

use gen_core::generators;

generators! {
    gen fn bytes() -> [u8; { const ONE: usize = 1; ONE }] {
        yield [1];
    }
}

fn main() {
    bytes().for_each(drop);
}
