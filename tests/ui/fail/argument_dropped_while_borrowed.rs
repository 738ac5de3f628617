//! A generator borrows its arguments for as long as it lives.

use gen_core::generators;

generators! {
    gen fn words(text: &str) -> usize {
        for word in text.split(' ') {
            yield word.len();
        }
    }
}

fn main() {
    let mut lengths = {
        let text = String::from("a local");
        words(&text)
    };
    lengths.next();
}
