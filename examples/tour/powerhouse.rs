//! Generators are iterators, so all of the standard library and of `itertools` works on them.

use std::ops::Mul;

use gen_core::generators;
use itertools::{Itertools, chain, iproduct};

use crate::patterns::fibonacci;

generators!({
    /// Running totals. `itertools` has no such function: here is one.
    gen fn accumulate<T: Copy>(items: impl IntoIterator<Item = T>, op: impl Fn(T, T) -> T) -> T {
        let mut total = None;
        for item in items {
            let next = total.map_or(item, |total| op(total, item));
            total = Some(next);
            yield next;
        }
    }
});

pub fn run() {
    // chain: several iterables as one.
    let combined = chain!([1, 2], [3, 4], [5, 6]).collect_vec();
    println!("{combined:?}");

    // islice: some items of any iterator, infinite ones too.
    let first_10_fibs = fibonacci().get(..10).collect_vec();
    println!("{first_10_fibs:?}");

    // zip_longest: pairs, with a fill value where one side is shorter.
    for pair in [1, 2, 3].into_iter().zip_longest(["a", "b"]) {
        let (a, b) = pair.or(0, "None");
        println!("{a} {b}");
    }

    // product: the Cartesian product.
    for combo in iproduct!([1, 2], ['a', 'b']) {
        println!("{combo:?}");
    }

    // groupby: runs of items with the same key.
    let data = [('A', 1), ('A', 2), ('B', 3), ('A', 4)];
    for (key, group) in &data.into_iter().chunk_by(|item| item.0) {
        println!("{key} {:?}", group.collect_vec());
    }

    // accumulate: running totals.
    let running_total = accumulate([1, 2, 3, 4, 5], |a, b| a + b).collect_vec();
    println!("{running_total:?}");
    let running_product = accumulate([1, 2, 3, 4, 5], Mul::mul).collect_vec();
    println!("{running_product:?}");
}
