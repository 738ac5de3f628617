//! The right program next to `fail/two_mistakes.rs`.

use gen_core::generators;

generators! {
    gen fn one() -> u32 {
        yield from [1];
    }

    gen fn two() -> u32 {
        yield 2;
    }
}

fn main() {
    one().chain(two()).for_each(drop);
}
