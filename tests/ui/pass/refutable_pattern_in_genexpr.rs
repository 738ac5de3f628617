//! The right program next to `fail/refutable_pattern_in_genexpr.rs`.

use gen_core::genexpr;

fn main() {
    let found = vec![Some(1), None];
    genexpr!(x for x in found.into_iter().flatten()).for_each(drop);

    let rows = vec![vec![Some(1), None]];
    genexpr!(x for row in rows for x in row.into_iter().flatten()).for_each(drop);
}
