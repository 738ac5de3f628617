//! `yield` in a function that is not marked as a generator.

use gen_core::generators;

generators! {
    fn countdown(n: u32) -> u32 {
        for i in (1..=n).rev() {
            yield i;
        }
    }
}

fn main() {
    let _ = countdown(3);
}
