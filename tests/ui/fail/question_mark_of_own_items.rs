//! Only the compiler knows whether the items can hold an error, if their type has another name.

use gen_core::generators;

struct Token(u32);

generators! {
    gen fn tokens(text: &str) -> Token {
        for word in text.split(' ') {
            yield Token(word.parse()?);
        }
    }
}

fn main() {
    tokens("1").for_each(drop);
}
