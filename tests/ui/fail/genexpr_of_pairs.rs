//! A map collects pairs.

use gen_core::genexpr;
use std::collections::HashMap;

fn main() {
    let _: HashMap<&str, usize> = genexpr!(word: word.len() for word in ["a"]).collect();
}
