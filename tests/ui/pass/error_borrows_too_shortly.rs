//! The right program next to `fail/error_borrows_too_shortly.rs`.

use gen_core::generators;

generators! {
    gen fn child<'a>(text: &'a str) -> Result<usize, &'a str> {
        yield Ok(text.len());
        if text.is_empty() {
            yield from child(text)?;
        }
        Err(text)?;
    }

    gen fn parent<'a>(outer: &'a str) -> Result<usize, &'a str> {
        let text = outer.trim();
        yield from child(text)?;
    }
}

fn main() {
    parent("text").for_each(drop);
}
