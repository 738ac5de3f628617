//! The error in an item has a size, too.

use gen_core::generators;
use std::error::Error;

generators! {
    gen fn numbers(text: &str) -> Result<i32, dyn Error> {
        for word in text.split(' ') {
            yield Ok(word.parse()?);
        }
    }
}

fn main() {
    for number in numbers("1") {
        println!("{number:?}");
    }
    let _: &dyn Error;
}
