//! The same where the child becomes a frame, which its parent does not hold.

use gen_core::generators;

generators! {
    gen fn lengths(text: &str) -> usize {
        yield text.len();
        if !text.is_empty() {
            let child = {
                let shorter = text[1..].to_owned();
                lengths(&shorter)
            };
            yield from child;
        }
    }
}

fn main() {
    lengths("abc").for_each(drop);
}
