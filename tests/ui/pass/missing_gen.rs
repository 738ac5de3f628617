//! The right program next to `fail/missing_gen.rs`.

use gen_core::generators;

generators! {
    gen fn countdown(n: u32) -> u32 {
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
