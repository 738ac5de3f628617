//! What is missing at the end is reported there.

use gen_core::generators;

generators! {
    gen fn one() -> u32 { yield 1; }
    gen fn two() ->
}

fn main() {
    one().for_each(drop);
}
