//! The right program next to `fail/ok_at_the_end.rs`.

use gen_core::generators;

generators! {
    gen fn two() -> u32 {
        yield 1;
        yield 2;
    }
}

fn main() {
    two().for_each(drop);
}
