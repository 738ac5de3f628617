//! The right program next to `fail/question_mark_of_own_items.rs`.

use gen_core::generators;
use std::num::ParseIntError;

struct Token(u32);

generators! {
    gen fn tokens(text: &str) -> Result<Token, ParseIntError> {
        for word in text.split(' ') {
            yield Ok(Token(word.parse()?));
        }
    }
}

fn main() {
    tokens("1").for_each(drop);
}
