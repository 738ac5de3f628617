//! The right program next to `fail/return_of_a_generator.rs`.

use gen_core::generators;

generators! {
    gen fn inner() -> u32 {
        yield 1;
    }

    gen fn outer(short: bool) -> u32 {
        if short {
            yield from inner();
            return;
        }
        yield 2;
    }
}

fn main() {
    outer(true).for_each(drop);
}
