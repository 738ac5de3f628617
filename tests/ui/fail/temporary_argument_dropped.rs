//! A generator that is kept needs an argument that is kept.

use gen_core::generators;

generators! {
    gen fn lengths(words: &[String]) -> usize {
        for word in words {
            yield word.len();
        }
    }
}

fn main() {
    let mut lengths = lengths(&vec![String::new()]);
    println!("{:?}", lengths.next());
}
