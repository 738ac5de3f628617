//! A `None` is no `Err`.

use gen_core::generators;

generators! {
    gen fn firsts(words: Vec<String>) -> Result<char, String> {
        for word in words {
            yield Ok(word.chars().next()?);
        }
    }
}

fn main() {
    firsts(Vec::new()).for_each(drop);
}
