//! The right program next to `fail/item_borrows_argument.rs`.

use gen_core::generators;

generators! {
    gen fn words<'a>(text: &'a str, suffix: &str) -> &'a str {
        yield text;
        yield &text[suffix.len()..];
    }
}

fn main() {
    words("a", "b").for_each(drop);
}
