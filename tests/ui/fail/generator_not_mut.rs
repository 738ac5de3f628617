//! Whoever asks a generator changes it.

use gen_core::generators;

generators! {
    gen fn letters(text: &str) -> char {
        for letter in text.chars() {
            yield letter;
        }
    }
}

fn main() {
    let letters = letters("ab");
    println!("{:?}", letters.next());
}
