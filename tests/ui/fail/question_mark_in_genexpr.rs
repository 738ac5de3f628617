//! A generator expression is no function that could return.

use gen_core::genexpr;

fn main() {
    let words = ["1", "2"];
    let numbers = genexpr!(Ok::<u32, std::num::ParseIntError>(word.parse()?) for word in words);
    numbers.for_each(drop);
}
