//! An `async` block is a future of its own.

use gen_core::generators;

generators! {
    gen fn one() -> u32 {
        let future = async { yield 1 };
        drop(future);
    }
}

fn main() {
    one().for_each(drop);
}
