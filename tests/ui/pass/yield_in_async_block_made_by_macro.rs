//! The right program next to `fail/yield_in_async_block_made_by_macro.rs`.

use gen_core::{Gen, generators};

macro_rules! spawn {
    ($($tokens:tt)*) => {
        Gen::from_fn(async |_: &mut gen_core::Co<String>| drop($($tokens)*))
    };
}

generators! {
    gen fn numbers() -> [usize; 3] {
        for string in spawn!([1; 3]) {
            drop(string);
        }
        yield [1; 3];
    }
}

fn main() {
    numbers().for_each(drop);
}
