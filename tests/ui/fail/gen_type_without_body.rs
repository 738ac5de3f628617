//! The type of a generator cannot be written in full: `BoxGen` can.

use gen_core::{AsyncGen, Gen, generators};

generators! {
    gen fn count(n: u32) -> u32 {
        for i in 0..n {
            yield i;
        }
    }
}

struct Lexer {
    tokens: Gen<char>,
}

fn three() -> Gen<u32> {
    count(3)
}

fn poll(pages: AsyncGen<String>) {
    drop(pages);
}

fn main() {
    let two: Gen<u32> = count(2);
    two.chain(three()).for_each(drop);
    let _ = (|lexer: Lexer| lexer.tokens, poll);
}
