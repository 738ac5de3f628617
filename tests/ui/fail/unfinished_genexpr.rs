//! What is missing at the end is reported there.

use gen_core::genexpr;

fn main() {
    genexpr!(x for x in).for_each(drop);
}
