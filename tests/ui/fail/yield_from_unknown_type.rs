//! A method that gives any type must be told which.

use gen_core::generators;
use std::num::ParseIntError;

generators! {
    gen fn evens(list: Vec<u32>) -> u32 {
        yield from list.into_iter().filter(|n| n % 2 == 0).collect();
    }

    gen fn numbers(text: &str) -> Result<u32, ParseIntError> {
        yield from text.parse()?;
    }
}

fn main() {
    evens(vec![1]).for_each(drop);
    numbers("1").for_each(drop);
}
