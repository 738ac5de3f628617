//! A generator cannot keep what it was not told of.

use gen_core::generators;

generators! {
    gen unsafe fn numbers(n: u32, ...) -> u32 {
        yield n;
    }
}

fn main() {
    unsafe { numbers(1) }.for_each(drop);
}
