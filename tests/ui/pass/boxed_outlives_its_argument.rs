//! The right program next to `fail/boxed_outlives_its_argument.rs`.

use gen_core::generators;

generators! {
    #[boxed]
    gen fn lengths(text: &str) -> usize {
        for word in text.split(' ') {
            yield word.len();
        }
    }
}

fn main() {
    let text = String::from("a text");
    let lengths = lengths(&text);
    lengths.for_each(drop);
}
