//! A suspended body cannot be copied.

use gen_core::generators;

generators! {
    gen fn numbers() -> u32 {
        yield 1;
    }
}

fn main() {
    let one = numbers();
    let two = one.clone();
    one.zip(two).for_each(drop);
}
