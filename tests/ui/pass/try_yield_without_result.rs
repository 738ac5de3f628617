//! The right program next to `fail/try_yield_without_result.rs`.

use gen_core::generators;

generators! {
    #[try_yield]
    gen fn numbers(n: u32) -> Option<u32> {
        yield n;
    }
}

fn main() {
    numbers(3).for_each(drop);
}
