//! A generator that yields numbers says so.

use gen_core::generators;

generators! {
    gen fn count(n: u32) {
        for i in 0..n {
            yield i;
        }
    }
}

fn main() {
    for i in count(3) {
        println!("{i}");
    }
}
