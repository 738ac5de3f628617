//! The right program next to `fail/unparsable_item.rs`.

use gen_core::generators;

generators! {
    gen fn one() -> u32 {
        yield 1;
    }

    gen fn mended(n: u32) -> u32 {
        yield n;
    }

    gen fn two() -> u32 {
        yield from one();
        yield 2;
    }
}

fn main() {
    one().chain(mended(2)).chain(two()).for_each(drop);
}
