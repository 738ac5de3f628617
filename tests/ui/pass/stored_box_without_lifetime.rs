//! The right program next to `fail/stored_box_without_lifetime.rs`.

use gen_core::{BoxGen, generators};

generators! {
    gen fn words(text: &str) -> usize {
        for word in text.split(' ') {
            yield word.len();
        }
    }
}

struct Lexer {
    words: BoxGen<'static, usize>,
}

fn main() {
    let lexer = Lexer { words: words("a b").boxed() };
    lexer.words.for_each(drop);
}
