//! `next` gives an `Option`, for there may be no more items.

use gen_core::generators;

generators! {
    gen fn letters(text: &str) -> char {
        for letter in text.chars() {
            yield letter;
        }
    }
}

fn main() {
    if letters("ab").next() == 'a' {
        println!("an a");
    }
}
