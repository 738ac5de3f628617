//! A macro that is defined elsewhere returns nothing, and the body of a generator of `Result`s returns its outcome.

use gen_core::generators;

macro_rules! stop_if {
    ($condition:expr) => {
        if $condition {
            return;
        }
    };
}

generators! {
    gen fn parse(text: &str) -> Result<u32, std::num::ParseIntError> {
        stop_if!(text.is_empty());
        yield Ok(text.parse()?);
    }
}

fn main() {
    parse("").for_each(drop);
}
