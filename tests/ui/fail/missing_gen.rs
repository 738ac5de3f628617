//! `yield` in a function that is not marked as a generator. The call is no other mistake.

use gen_core::generators;

generators! {
    fn countdown(n: u32) -> u32 {
        for i in (1..=n).rev() {
            yield i;
        }
    }
}

fn main() {
    for i in countdown(3) {
        println!("{i}");
    }
}
