//! The right program next to `fail/try_yield_of_result.rs`.

use gen_core::generators;

generators! {
    #[try_yield]
    gen fn numbers(n: u32) -> Result<u32, String> {
        yield n;
    }
}

fn main() {
    numbers(3).for_each(drop);
}
