//! Attack: hygiene hides no local variable behind items, so a constant of the token's type can be declared. It has no
//! value.

#![forbid(unsafe_code)]

use gen_core::__private::BodyToken;
use gen_core::generators;

generators! {
    gen fn strings() -> String {
        #[allow(non_upper_case_globals)]
        const this_generator: BodyToken<String, ()> = panic!();
        yield String::new();
    }
}

fn main() {
    strings().for_each(drop);
}
