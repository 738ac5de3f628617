//! The right program next to `fail/next_compared_with_an_item.rs`.

use gen_core::generators;

generators! {
    gen fn letters(text: &str) -> char {
        for letter in text.chars() {
            yield letter;
        }
    }
}

fn main() {
    if letters("ab").next() == Some('a') {
        println!("an a");
    }
}
