//! The right program next to `fail/clauses_that_cannot_be.rs`.

use gen_core::{gen_block, genexpr};

fn main() {
    let odd = genexpr!(x for x in (1..) if x % 2 == 1);
    let pairs = genexpr!((x, y) for x in (0..) for y in 0..x);
    let waiting = gen_block! { async {
        for x in [std::future::ready(1)] {
            yield x.await;
        }
    } };
    let bounded = genexpr!(x for x in 0..if std::env::args().count() > 9 { 3 } else { 4 });
    let all = (odd.take(1), pairs.take(1), waiting, bounded);
    drop(all);
}
