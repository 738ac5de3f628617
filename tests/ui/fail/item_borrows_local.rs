//! An item that promises to live for ever borrows a local of the body.

use gen_core::generators;

generators! {
    gen fn names() -> &'static str {
        let name = String::from("a local");
        yield &name;
    }
}

fn main() {
    let name = names().next();
    println!("{name:?}");
}
