//! Hygiene hides no local variable behind items, but what such an item derefs to is no token.

#![forbid(unsafe_code)]

use std::ops::Deref;

use gen_core::__private::BodyToken;
use gen_core::generators;

struct Evil;

impl Deref for Evil {
    type Target = BodyToken<[usize; 4], ()>;

    fn deref(&self) -> &Self::Target {
        panic!("in an unsafe block that is not ours")
    }
}

generators! {
    gen fn numbers() -> u32 {
        static this_generator: Evil = Evil;
        yield [1_usize; 4];
    }
}

fn main() {}
