//! A macro that is defined elsewhere returns the outcome, as the body of a generator of `Result`s does.

use gen_core::generators;

macro_rules! stop_if {
    ($condition:expr) => {
        if $condition {
            return Ok(());
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
