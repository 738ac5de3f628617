//! A parameter that was moved away is named.

use gen_core::generators;

generators! {
    gen fn lengths(words: Vec<String>) -> usize {
        for word in words {
            yield word.len();
        }
        yield words.len();
    }
}

fn main() {
    lengths(vec![]).for_each(drop);
}
