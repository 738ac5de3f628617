//! The right program next to `fail/yield_in_constant.rs`.

use gen_core::generators;

generators! {
    gen fn zeros() -> u32 {
        yield 1;
        let zeros = [0; 3];
        yield from zeros;
    }
}

fn main() {
    zeros().for_each(drop);
}
