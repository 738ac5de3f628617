//! `#[generator]` is an attribute; the macro is `generators!`.

use gen_core::generator;

generator! {
    gen fn squares(n: u32) -> u32 {
        for i in 0..n {
            yield i * i;
        }
    }
}

fn main() {
    squares(3).for_each(drop);
}
