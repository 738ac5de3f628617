//! The right program next to `fail/recursion_without_indirection.rs`.

use gen_core::generators;

generators! {
    gen fn countdown(n: u32) -> u32 {
        yield n;
        if n > 0 {
            for item in Box::new(countdown(n - 1).on_heap()) {
                yield item;
            }
        }
    }
}

fn main() {
    countdown(3).for_each(drop);
}
