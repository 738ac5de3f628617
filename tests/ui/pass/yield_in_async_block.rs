//! The right program next to `fail/yield_in_async_block.rs`.

use gen_core::generators;

generators! {
    gen fn one() -> u32 {
        let future = async { 1 };
        drop(future);
        yield 1;
    }
}

fn main() {
    one().for_each(drop);
}
