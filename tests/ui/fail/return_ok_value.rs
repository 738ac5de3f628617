//! An item that is returned is no end of a generator.

use gen_core::generators;

generators! {
    gen fn parse(text: &str) -> Result<u32, std::num::ParseIntError> {
        if text.is_empty() {
            return Ok(0);
        }
        yield Ok(text.parse()?);
    }
}

fn main() {
    parse("").for_each(drop);
}
