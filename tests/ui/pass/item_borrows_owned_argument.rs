//! The right program next to `fail/item_borrows_owned_argument.rs`.

use gen_core::generators;

generators! {
    gen fn lines(text: &str) -> &str {
        for line in text.lines() {
            yield line;
        }
    }
}

fn main() {
    lines(&String::from("a\nb")).for_each(drop);
}
