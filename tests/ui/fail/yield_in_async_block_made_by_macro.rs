//! A macro moves the `yield` into an `async` block, where the item would be taken for one of
//! another type.

use gen_core::{Gen, generators};

macro_rules! spawn {
    ($($tokens:tt)*) => {
        Gen::from_fn(async |_: &mut gen_core::Co<String>| $($tokens)*)
    };
}

generators! {
    gen fn numbers() -> [usize; 3] {
        for string in spawn!(yield [1; 3]) {
            drop(string);
        }
    }
}

fn main() {
    numbers().for_each(drop);
}
