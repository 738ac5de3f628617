//! The right program next to `fail/text_in_for.rs`.

use gen_core::generators;

generators! {
    gen fn letters(text: &str) -> char {
        for letter in text.chars() {
            yield letter;
        }
    }
}

fn main() {
    letters("ab").for_each(drop);
}
