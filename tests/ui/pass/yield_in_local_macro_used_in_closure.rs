//! The right program next to `fail/yield_in_local_macro_used_in_closure.rs`.

use gen_core::generators;

generators! {
    gen fn twice(n: u32) -> u32 {
        macro_rules! emit {
            ($item:expr) => { yield $item };
        }
        for i in 0..n {
            emit!(i);
        }
    }
}

fn main() {
    twice(1).for_each(drop);
}
