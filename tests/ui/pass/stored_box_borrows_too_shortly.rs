//! The right program next to `fail/stored_box_borrows_too_shortly.rs`.

use gen_core::{BoxGen, generators};

generators! {
    gen fn words(text: &str) -> usize {
        for word in text.split(' ') {
            yield word.len();
        }
    }
}

struct Lexer<'a> {
    words: BoxGen<'a, usize>,
}

impl<'a> Lexer<'a> {
    fn new(text: &'a str) -> Lexer<'a> {
        Lexer { words: words(text).boxed() }
    }
}

fn main() {
    Lexer::new("a b").words.for_each(drop);
}
