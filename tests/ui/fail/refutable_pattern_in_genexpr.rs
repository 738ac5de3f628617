//! The pattern of a clause matches every item.

use gen_core::genexpr;

fn main() {
    let found = vec![Some(1), None];
    genexpr!(x for Some(x) in found).for_each(drop);

    let rows = vec![vec![Some(1), None]];
    genexpr!(x for row in rows for Some(x) in row).for_each(drop);
}
