//! The right program next to `fail/generator_not_mut.rs`.

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
