//! A constant is evaluated when the program is compiled.

use gen_core::generators;

generators! {
    gen fn zeros() -> u32 {
        let zeros = [0; { yield 1; 3 }];
        yield from zeros;
    }
}

fn main() {
    zeros().for_each(drop);
}
