//! An item is yielded; `Ok(())` is the end without a last item.

use gen_core::generators;

generators! {
    gen fn parse(text: &str) -> Result<u32, std::num::ParseIntError> {
        if text.is_empty() {
            yield Ok(0);
            return Ok(());
        }
        yield Ok(text.parse()?);
    }
}

fn main() {
    parse("").for_each(drop);
}
