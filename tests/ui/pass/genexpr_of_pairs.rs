//! The right program next to `fail/genexpr_of_pairs.rs`.

use gen_core::genexpr;
use std::collections::HashMap;

fn main() {
    let lengths = genexpr!((word, word.len()) for word in ["a"]).collect::<HashMap<_, _>>();
    assert_eq!(lengths["a"], 1);
}
