//! A block whose items are surely no `Result`s has no last item for an error.

use gen_core::gen_block;

fn main() {
    let words = gen_block! {
        yield "word";
        return Err("no more words");
    };
    words.for_each(drop);
}
