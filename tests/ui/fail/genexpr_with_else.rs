//! `else` behind a condition of a generator expression.

use gen_core::genexpr;

fn main() {
    let items = genexpr!(n for n in 0..3 if n > 1 else 0);
    assert_eq!(items.count(), 3);
}
