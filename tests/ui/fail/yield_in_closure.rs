//! A closure cannot suspend the generator around it.

use gen_core::generators;

generators! {
    gen fn squares(n: u32) -> u32 {
        (0..n).for_each(|i| yield i * i);
    }
}

fn main() {
    squares(3).for_each(drop);
}
