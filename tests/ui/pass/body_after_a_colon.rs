//! The right program next to `fail/body_after_a_colon.rs`.

use gen_core::generators;

generators! {
    gen fn count(n: u32) -> u32 {
        yield n;
    }
}

fn main() {
    for i in count(3) {
        println!("{i}");
    }
}
