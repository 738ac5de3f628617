//! A block whose items are `Result`s has a last item for an error.

use gen_core::gen_block;

fn main() {
    let words = gen_block! {
        yield Ok("word");
        return Err("no more words");
    };
    assert!(words.eq([Ok("word"), Err("no more words")]));
}
