//! The right program next to `fail/temporary_argument_dropped.rs`.

use gen_core::generators;

generators! {
    gen fn lengths(words: &[String]) -> usize {
        for word in words {
            yield word.len();
        }
    }
}

fn main() {
    let words = vec![String::new()];
    let mut lengths = lengths(&words);
    println!("{:?}", lengths.next());
}
