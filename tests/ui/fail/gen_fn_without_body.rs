//! A `gen fn` has a body, but in a trait.

use gen_core::generators;

generators! {
    gen fn squares(n: u32) -> u32;
}

fn main() {
    squares(3).for_each(drop);
}
