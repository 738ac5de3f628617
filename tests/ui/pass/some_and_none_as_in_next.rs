//! The right program next to `fail/some_and_none_as_in_next.rs`.

use gen_core::generators;

generators! {
    gen fn count(n: u32) -> u32 {
        for i in 0..n {
            yield i;
        }
    }
}

fn main() {
    assert!(count(2).eq([0, 1]));
}
