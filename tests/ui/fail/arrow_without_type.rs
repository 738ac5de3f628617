//! A type stands behind the arrow.

use gen_core::generators;

generators! {
    gen fn numbers(n: u32) -> {
        yield n;
    }
}

fn main() {
    numbers(1).for_each(drop);
}
