//! The right program next to `fail/question_mark_without_result.rs`.

use gen_core::generators;

generators! {
    gen fn parse(words: Vec<String>) -> Result<u32, std::num::ParseIntError> {
        for word in words {
            yield Ok(word.parse::<u32>()?);
        }
    }
}

fn main() {
    parse(Vec::new()).for_each(drop);
}
