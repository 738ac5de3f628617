//! An item that is a `Result`.

use gen_core::generators;

generators! {
    gen fn lengths(words: &[&str]) -> Result<usize, String> {
        for word in words {
            yield Ok(word.len());
        }
    }
}

fn main() {
    lengths(&[]).for_each(drop);
}
