//! `else` behind a condition of a generator expression.

use gen_core::genexpr;

fn main() {
    let items = genexpr!(if n > 1 { n } else { 0 } for n in 0..3);
    assert_eq!(items.count(), 3);
}
