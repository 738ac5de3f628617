//! A macro that is defined outside of a body yields in its own definition, which is not rewritten.

use gen_core::generators;

macro_rules! emit {
    ($value:expr) => {
        yield $value
    };
}

generators! {
    gen fn count() -> u32 {
        emit!(1);
    }
}

fn main() {
    assert_eq!(count().sum::<u32>(), 1);
}
