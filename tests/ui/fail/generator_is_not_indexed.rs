//! A generator has its items one after the other, and no places for them.

use gen_core::generators;

generators! {
    gen fn squares(n: u32) -> u32 {
        for i in 0..n {
            yield i * i;
        }
    }
}

fn main() {
    let squares = squares(3);
    println!("{}", squares[1]);
}
