//! The right program next to `fail/argument_dropped_while_borrowed.rs`.

use gen_core::generators;

generators! {
    gen fn words(text: &str) -> usize {
        for word in text.split(' ') {
            yield word.len();
        }
    }
}

fn main() {
    let text = String::from("a local");
    let mut lengths = words(&text);
    lengths.next();
}
