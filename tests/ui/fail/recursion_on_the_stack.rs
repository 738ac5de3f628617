//! A recursive call that is pinned where it is keeps the inner generator in the state of the outer one.

use core::pin::pin;
use gen_core::generators;

generators! {
    gen fn countdown(n: u32) -> u32 {
        yield n;
        if n > 0 {
            for item in pin!(countdown(n - 1).on_stack()) {
                yield item;
            }
        }
    }
}

fn main() {
    countdown(3).for_each(drop);
}
