//! A static has no generator around it.

use gen_core::generators;

generators! {
    static FIRST: u32 = yield 1;
}

fn main() {
    let _ = FIRST;
}
