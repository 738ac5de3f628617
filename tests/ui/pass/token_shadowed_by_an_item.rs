//! An item of another name is an item like others.

#![forbid(unsafe_code)]

use gen_core::generators;

generators! {
    gen fn numbers() -> u32 {
        static __NUMBER: u32 = 1;
        yield __NUMBER;
    }
}

fn main() {
    let _ = numbers();
}
