//! What a child borrows must live until the delegation ends.

use gen_core::generators;

generators! {
    gen fn child<'a>(text: &'a str) -> &'a str {
        yield text;
        if text.is_empty() {
            yield from child(text);
        }
    }

    gen fn parent() -> usize {
        let child = {
            let text = String::from("a local");
            child(&text)
        };
        yield from child.map(str::len);
    }
}

fn main() {
    parent().for_each(drop);
}
