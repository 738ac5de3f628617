//! The error must convert to that of the items.

use gen_core::generators;

generators! {
    gen fn parse(words: Vec<String>) -> Result<u32, String> {
        for word in words {
            yield Ok(word.parse::<u32>()?);
        }
    }
}

fn main() {
    parse(Vec::new()).for_each(drop);
}
