//! There is nothing to wrap a value in.

use gen_core::generators;

generators! {
    #[try_yield]
    gen fn numbers(n: u32) -> u32 {
        yield n;
    }
}

fn main() {
    numbers(3).for_each(drop);
}
