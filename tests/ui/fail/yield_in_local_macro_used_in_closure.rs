//! A macro that is defined in the body, and used in a part of it that is not the generator's own.

use gen_core::generators;

generators! {
    gen fn twice(n: u32) -> u32 {
        macro_rules! emit {
            ($item:expr) => { yield $item };
        }
        (0..n).for_each(|i| emit!(i));
    }
}

fn main() {
    twice(1).for_each(drop);
}
