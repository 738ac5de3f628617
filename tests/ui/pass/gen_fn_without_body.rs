//! The right program next to `fail/gen_fn_without_body.rs`.

use gen_core::generators;

generators! {
    gen fn squares(n: u32) -> u32 {
        for i in 0..n {
            yield i * i;
        }
    }
}

fn main() {
    squares(3).for_each(drop);
}
