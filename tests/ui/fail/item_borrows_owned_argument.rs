//! An argument that the generator owns cannot be borrowed by its items.

use gen_core::generators;

generators! {
    gen fn lines(text: String) -> &str {
        for line in text.lines() {
            yield line;
        }
    }
}

fn main() {
    lines(String::from("a\nb")).for_each(drop);
}
