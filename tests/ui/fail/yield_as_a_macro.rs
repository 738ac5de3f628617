//! `yield!(n)` would yield the opposite of `n`.

use gen_core::{gen_block, generators};

generators! {
    gen fn numbers(n: u32) -> u32 {
        yield!(n);
        yield !(n);
    }
}

fn main() {
    numbers(1).for_each(drop);
    gen_block! { yield!(1); }.for_each(drop);
}
