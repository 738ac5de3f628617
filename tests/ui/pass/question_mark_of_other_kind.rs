//! A `None` that is made an error is one.

use gen_core::generators;

generators! {
    gen fn firsts(words: Vec<String>) -> Result<char, String> {
        for word in words {
            yield Ok(word.chars().next().ok_or("empty")?);
        }
    }
}

fn main() {
    firsts(Vec::new()).for_each(drop);
}
