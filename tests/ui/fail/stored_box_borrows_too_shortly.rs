//! A box that is stored says how long its generator may borrow.

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

impl Lexer {
    fn new(text: &str) -> Lexer {
        Lexer { words: words(text).boxed() }
    }
}

fn main() {
    Lexer::new("a b").words.for_each(drop);
}
