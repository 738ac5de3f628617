//! The right program next to `fail/next_as_a_function.rs`.

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
    println!("{:?}", letters.next());
}
