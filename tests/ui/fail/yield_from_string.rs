//! A text is no iterable, in a variable either.

use gen_core::generators;

generators! {
    gen fn letters(name: String) -> char {
        yield from name;
    }

    gen fn words(text: &str) -> char {
        for word in text.split(' ') {
            yield from word;
        }
    }

    gen fn checked(text: &str) -> Result<char, String> {
        yield from text?;
    }
}

fn main() {
    letters(String::new()).chain(words("a b")).for_each(drop);
    checked("a").for_each(drop);
}
