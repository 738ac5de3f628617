//! The right program next to `fail/wrong_order_of_qualifiers.rs`.

use gen_core::generators;

generators! {
    gen unsafe fn items(first: *const u32) -> u32 {
        yield unsafe { *first };
    }
}

fn main() {
    unsafe { items(&1) }.for_each(drop);
}
