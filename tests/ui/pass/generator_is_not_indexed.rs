//! The right program next to `fail/generator_is_not_indexed.rs`.

use gen_core::generators;

generators! {
    gen fn squares(n: u32) -> u32 {
        for i in 0..n {
            yield i * i;
        }
    }
}

fn main() {
    let mut squares = squares(3);
    println!("{:?}", squares.nth(1));
}
