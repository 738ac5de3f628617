//! `?` makes a last item, so the item type must be able to hold what it finds.

use gen_core::generators;

generators! {
    gen fn parse(words: Vec<String>) -> u32 {
        for word in words {
            yield word.parse::<u32>()?;
        }
    }
}

fn main() {
    parse(Vec::new()).for_each(drop);
}
