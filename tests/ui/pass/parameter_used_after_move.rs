//! The right program next to `fail/parameter_used_after_move.rs`.

use gen_core::generators;

generators! {
    gen fn lengths(words: Vec<String>) -> usize {
        for word in &words {
            yield word.len();
        }
        yield words.len();
    }
}

fn main() {
    lengths(vec![]).for_each(drop);
}
