//! A generator yields the value itself, and ends by itself.

use gen_core::generators;

generators! {
    gen fn count(n: u32) -> u32 {
        for i in 0..n {
            yield Some(i);
        }
        None
    }
}

fn main() {
    count(1).for_each(drop);
}
