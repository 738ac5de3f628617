//! The right program next to `fail/genexpr_as_a_comprehension.rs`.

use gen_core::genexpr;
use std::collections::{HashMap, HashSet};

fn main() {
    let numbers = [1, 2];
    let pairs = vec![(1, 2)];
    let list = genexpr!(x * x for x in numbers).collect::<Vec<_>>();
    let set = genexpr!(x * x for x in numbers).collect::<HashSet<_>>();
    let map = genexpr!((x, x * x) for x in numbers).collect::<HashMap<_, _>>();
    println!("{list:?} {set:?} {map:?}");
    genexpr!(genexpr!(y for y in 0..x).collect::<Vec<_>>() for x in numbers).for_each(drop);
    genexpr!((x, y) for x in numbers for y in numbers).for_each(drop);
    genexpr!(k for (k, _) in pairs).for_each(drop);
    genexpr!(x for x in numbers if x > 1).for_each(drop);
    genexpr!(if x > 1 { x } else { 0 } for x in numbers).for_each(drop);
    genexpr!(y for x in numbers for y in [x * x] if y > 1).for_each(drop);
    genexpr!(x for x in numbers if !(x > 1)).for_each(drop);
    genexpr!(x for x in numbers if [1].contains(&x)).for_each(drop);
}
