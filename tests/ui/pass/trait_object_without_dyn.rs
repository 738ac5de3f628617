//! The right program next to `fail/trait_object_without_dyn.rs`.

use gen_core::generators;
use std::error::Error;

generators! {
    gen fn numbers(texts: Vec<&'static str>) -> Result<u32, Box<dyn Error>> {
        for text in texts {
            yield Ok(text.parse()?);
        }
    }
}

fn main() {
    assert!(numbers(vec!["1"]).all(|number| matches!(number, Ok(1))));
}
