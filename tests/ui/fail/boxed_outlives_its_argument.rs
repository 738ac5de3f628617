//! The box does not live longer than what its argument borrows.

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
    let lengths = {
        let text = String::from("a text");
        lengths(&text)
    };
    lengths.for_each(drop);
}
