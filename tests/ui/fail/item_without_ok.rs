//! An item of the type in the `Result`.

use gen_core::generators;

generators! {
    gen fn lengths(words: &[&str]) -> Result<usize, String> {
        for word in words {
            yield word.len();
        }
    }
}

fn main() {
    lengths(&[]).for_each(drop);
}
