//! The right program next to `fail/child_borrows_too_shortly.rs`.

use gen_core::generators;

generators! {
    gen fn child<'a>(text: &'a str) -> &'a str {
        yield text;
        if text.is_empty() {
            yield from child(text);
        }
    }

    gen fn parent() -> usize {
        let text = String::from("a local");
        let child = {
            child(&text)
        };
        yield from child.map(str::len);
    }
}

fn main() {
    parent().for_each(drop);
}
