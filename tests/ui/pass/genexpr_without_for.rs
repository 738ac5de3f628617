//! A generator expression without a `for` clause.

use gen_core::genexpr;

fn main() {
    assert_eq!(genexpr!(n * n for n in 0..3).count(), 3);
}
