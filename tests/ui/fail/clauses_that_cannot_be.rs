//! What the clauses and the element of a generator expression cannot be.

use gen_core::genexpr;

fn main() {
    let odd = genexpr!(x for x in 1.. if x % 2 == 1);
    let pairs = genexpr!((x, y) for x in 0.. for y in 0..x);
    let waiting = genexpr!(x.await for x in [std::future::ready(1)]);
    let all = (odd, pairs, waiting);
    drop(all);
}
