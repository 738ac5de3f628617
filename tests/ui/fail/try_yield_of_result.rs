//! Under `#[try_yield]` the value is yielded, without its `Ok`.

use gen_core::generators;

generators! {
    #[try_yield]
    gen fn numbers(n: u32) -> Result<u32, String> {
        yield Ok(n);
    }
}

fn main() {
    numbers(3).for_each(drop);
}
