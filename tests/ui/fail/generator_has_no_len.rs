//! Nobody knows how many items a generator has before it has yielded them.

use gen_core::generators;

generators! {
    gen fn squares(n: u32) -> u32 {
        for i in 0..n {
            yield i * i;
        }
    }
}

fn main() {
    println!("{}", squares(3).len());
}
