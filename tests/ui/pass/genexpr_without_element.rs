//! A generator expression that begins with its `for` clause.

use gen_core::genexpr;

fn main() {
    assert_eq!(genexpr!(n for n in 0..3).count(), 3);
}
