//! A generator expression yields its element, nothing else.

use gen_core::genexpr;

fn main() {
    genexpr!(yield x for x in 0..3).for_each(drop);
}
