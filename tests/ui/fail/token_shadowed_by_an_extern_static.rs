//! An item of the token's type can be declared, but nobody's `unsafe` but its author's reads it. (Up to edition 2021
//! the declaration needs none.)

use gen_core::__private::BodyToken;
use gen_core::generators;

generators! {
    gen fn numbers() -> u32 {
        #[allow(improper_ctypes, non_upper_case_globals)]
        unsafe extern "C" {
            static this_generator: BodyToken<[usize; 4], ()>;
        }
        yield [1; 4];
    }
}

fn main() {}
