//! The right program next to `fail/item_borrows_local_in_block.rs`.

use gen_core::gen_block;

fn main() {
    let name = String::from("a local of the caller");
    let names = gen_block! {
        yield name.as_str();
    };
    names.for_each(|name: &str| println!("{name}"));
}
