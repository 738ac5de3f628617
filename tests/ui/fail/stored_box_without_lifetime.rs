//! A box in a struct has a lifetime, that of what its generator borrows.

use gen_core::{BoxGen, generators};

generators! {
    gen fn words(text: &str) -> usize {
        for word in text.split(' ') {
            yield word.len();
        }
    }
}

struct Lexer {
    words: BoxGen<usize>,
}

fn main() {
    let lexer = Lexer { words: words("a b").boxed() };
    lexer.words.for_each(drop);
}
