//! `yield` gives a value, and `yield from` the items of a generator.

use gen_core::generators;

generators! {
    gen fn inner() -> u32 {
        yield 1;
    }

    gen fn outer() -> u32 {
        yield inner();
    }
}

fn main() {
    outer().for_each(drop);
}
