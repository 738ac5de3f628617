//! The right program next to `fail/item_borrows_local.rs`.

use gen_core::generators;

generators! {
    gen fn names() -> &'static str {
        let name = "a literal";
        yield &name;
    }
}

fn main() {
    let name = names().next();
    println!("{name:?}");
}
