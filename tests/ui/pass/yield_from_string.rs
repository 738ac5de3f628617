//! The right program next to `fail/yield_from_string.rs`.

use gen_core::generators;

generators! {
    gen fn letters(name: String) -> char {
        yield from name.chars();
    }

    gen fn words(text: &str) -> char {
        for word in text.split(' ') {
            yield from word.chars();
        }
    }

    gen fn checked(text: &str) -> Result<char, String> {
        yield from text.chars().map(Ok);
    }
}

fn main() {
    letters(String::new()).chain(words("a b")).for_each(drop);
    checked("a").for_each(drop);
}
