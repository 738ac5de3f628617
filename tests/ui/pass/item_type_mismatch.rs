//! The right program next to `fail/item_type_mismatch.rs`.

use gen_core::generators;

generators! {
    gen fn words() -> String {
        yield String::from("one");
        yield "two".to_owned();
    }
}

fn main() {
    words().for_each(drop);
}
