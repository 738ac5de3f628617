//! The right program next to `fail/gen_type_without_body.rs`.

use gen_core::{BoxAsyncGen, BoxGen, generators};

generators! {
    gen fn count(n: u32) -> u32 {
        for i in 0..n {
            yield i;
        }
    }
}

struct Lexer<'a> {
    tokens: BoxGen<'a, char>,
}

fn three() -> impl Iterator<Item = u32> {
    count(3)
}

fn poll(pages: BoxAsyncGen<'_, String>) {
    drop(pages);
}

fn main() {
    let two: BoxGen<'_, u32> = count(2).boxed();
    two.chain(three()).for_each(drop);
    let _ = (|lexer: Lexer<'static>| lexer.tokens, poll);
}
