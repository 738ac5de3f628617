//! A macro moves the `yield` into a closure: the label proves that it is not in the body.

use gen_core::generators;

macro_rules! later {
    ($($tokens:tt)*) => {
        let later = || $($tokens)*;
        later();
    };
}

generators! {
    gen fn one() -> u32 {
        later!(yield 1);
    }
}

fn main() {
    one().for_each(drop);
}
