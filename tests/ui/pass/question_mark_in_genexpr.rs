//! The right program next to `fail/question_mark_in_genexpr.rs`.

use gen_core::genexpr;

fn main() {
    let words = ["1", "2"];
    let numbers = genexpr!(word.parse::<u32>() for word in words);
    numbers.for_each(drop);
}
