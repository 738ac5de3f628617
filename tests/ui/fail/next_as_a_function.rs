//! `next` is a method.

use gen_core::generators;

generators! {
    gen fn letters(text: &str) -> char {
        for letter in text.chars() {
            yield letter;
        }
    }
}

fn main() {
    let mut letters = letters("ab");
    println!("{:?}", next(letters));
}
