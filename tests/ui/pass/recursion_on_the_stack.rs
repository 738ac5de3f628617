//! The right program next to `fail/recursion_on_the_stack.rs`.

use gen_core::generators;

generators! {
    gen fn countdown(n: u32) -> u32 {
        yield n;
        if n > 0 {
            for item in countdown(n - 1) {
                yield item;
            }
        }
    }
}

fn main() {
    countdown(3).for_each(drop);
}
