//! The errors of a coroutine of an unknown type are converted, too.

use gen_core::{Coroutine, generators};
use std::num::ParseIntError;

generators! {
    gen fn all(child: impl Coroutine<(), Yield = Result<u32, ParseIntError>>) -> Result<u32, String> {
        yield from child?;
    }
}

fn main() {
    generators! {
        gen fn one() -> Result<u32, ParseIntError> {
            yield Ok(1);
        }
    }
    all(one()).for_each(drop);
}
