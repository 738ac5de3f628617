//! The right program next to `fail/try_yield_with_a_question_mark.rs`.

use gen_core::generators;
use std::num::ParseIntError;

generators! {
    #[try_yield]
    gen fn numbers(texts: Vec<&'static str>) -> Result<u32, ParseIntError> {
        for text in texts {
            yield text.parse()?;
        }
    }
}

fn main() {
    assert!(numbers(vec!["1"]).eq([Ok(1)]));
}
