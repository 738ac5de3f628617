//! Neither a text nor a number is an iterable.

use gen_core::genexpr;

fn main() {
    let _ = genexpr!(c for c in "abc" if c != 'a').count();
    let _ = genexpr!((a, b) for a in [1] for b in 10).count();
}
