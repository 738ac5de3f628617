//! The item type is emitted more than once, and reported once.

use gen_core::generators;

generators! {
    gen fn words() -> Strnig {
        yield String::new();
    }
}

fn main() {
    words().for_each(drop);
}
