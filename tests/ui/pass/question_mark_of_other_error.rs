//! The right program next to `fail/question_mark_of_other_error.rs`.

use gen_core::generators;

generators! {
    gen fn parse(words: Vec<String>) -> Result<u32, String> {
        for word in words {
            yield Ok(word.parse::<u32>().map_err(|error| error.to_string())?);
        }
    }
}

fn main() {
    parse(Vec::new()).for_each(drop);
}
