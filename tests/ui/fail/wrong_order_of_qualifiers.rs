//! The order is that of the language.

use gen_core::generators;

generators! {
    unsafe gen fn items(first: *const u32) -> u32 {
        yield unsafe { *first };
    }
}

fn main() {
    unsafe { items(&1) }.for_each(drop);
}
