//! The error of a frame outlives the body that ends by it, and so what it borrows must.

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
        let text = outer.to_uppercase();
        yield from child(&text)?;
    }
}

fn main() {
    parent("text").for_each(drop);
}
