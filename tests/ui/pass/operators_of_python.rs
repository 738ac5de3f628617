//! The right program next to `fail/operators_of_python.rs`.

use gen_core::{genexpr, generators};
use std::collections::HashMap;

struct Done;

impl Drop for Done {
    fn drop(&mut self) {
        println!("done");
    }
}

generators! {
    gen fn squares(n: u32) -> u32 {
        for i in 0..n {
            yield i.pow(2);
        }
    }

    /// Products with values behind references, with and without spaces.
    gen fn products(n: u32, other: &u32) -> u32 {
        yield n * *other;
        yield n**other;
        yield n *(*other);
        let mut product = n;
        product *= *other;
        yield product;
    }

    gen fn windows(values: &[u32]) -> &[u32] {
        for i in 2..values.len() {
            yield &values[i - 2..i];
        }
        let halves = [|n: u32| n / 2, |n: u32| n / 4];
        println!("{}", halves[0](4));
    }

    gen fn finished(n: u32) -> u32 {
        let _done = Done;
        yield n;
    }
}

fn main() {
    let doubled: HashMap<u32, u32> = genexpr!((n, n * 2) for n in 0..3).collect();
    let summed = genexpr!({ let m: u32 = n; m + 1 } for n in 0..3);
    squares(1).chain(products(1, &3)).chain(finished(1)).chain(summed).for_each(drop);
    windows(&[1]).for_each(drop);
    drop(doubled);
}
