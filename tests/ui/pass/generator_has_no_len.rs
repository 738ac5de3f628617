//! The right program next to `fail/generator_has_no_len.rs`.

use gen_core::generators;

generators! {
    gen fn squares(n: u32) -> u32 {
        for i in 0..n {
            yield i * i;
        }
    }
}

fn main() {
    println!("{}", squares(3).count());
}
