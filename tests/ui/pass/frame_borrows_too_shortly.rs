//! The right program next to `fail/frame_borrows_too_shortly.rs`.

use gen_core::generators;

generators! {
    gen fn lengths(text: &str) -> usize {
        yield text.len();
        if !text.is_empty() {
            let shorter = text[1..].to_owned();
            yield from lengths(&shorter);
        }
    }
}

fn main() {
    lengths("abc").for_each(drop);
}
