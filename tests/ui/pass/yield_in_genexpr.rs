//! The right program next to `fail/yield_in_genexpr.rs`.

use gen_core::genexpr;

fn main() {
    genexpr!(x for x in 0..3).for_each(drop);
}
