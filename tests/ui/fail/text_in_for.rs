//! A `for` loop needs the characters of a text, or its words.

use gen_core::generators;

generators! {
    gen fn letters(text: &str) -> char {
        for letter in text {
            yield letter;
        }
    }
}

fn main() {
    letters("ab").for_each(drop);
}
