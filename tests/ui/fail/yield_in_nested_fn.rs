//! A function in a body is not a part of the generator.

use gen_core::generators;

generators! {
    gen fn pairs() -> u32 {
        fn pair(n: u32) {
            yield n;
        }
        pair(1);
    }
}

fn main() {
    pairs().for_each(drop);
}
