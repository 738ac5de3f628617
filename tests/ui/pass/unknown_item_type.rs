//! The right program next to `fail/unknown_item_type.rs`.

use gen_core::generators;

generators! {
    gen fn words() -> String {
        yield String::new();
    }
}

fn main() {
    words().for_each(drop);
}
