//! A trait object is written with `dyn`.

use gen_core::generators;
use std::error::Error;

generators! {
    gen fn numbers(texts: Vec<&'static str>) -> Result<u32, Box<Error>> {
        for text in texts {
            yield Ok(text.parse()?);
        }
    }
}

fn main() {
    numbers(vec!["1"]).for_each(drop);
}
