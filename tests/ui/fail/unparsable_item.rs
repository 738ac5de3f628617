//! An item with a mistake does not take its neighbours along.

use gen_core::generators;

generators! {
    gen fn one() -> u32 {
        yield 1;
    }

    gen fn broken(n u32) -> u32 {
        yield n;
    }

    gen fn two() -> u32 {
        yield from one();
        yield 2;
    }
}

fn main() {
    one().chain(two()).for_each(drop);
}
