//! The right program next to `fail/unfinished_item.rs`.

use gen_core::generators;

generators! {
    gen fn one() -> u32 { yield 1; }
    gen fn two() -> u32 {}
}

fn main() {
    one().for_each(drop);
}
