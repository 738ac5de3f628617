//! The items of a block cannot borrow its locals either: they outlive them.

use gen_core::gen_block;

fn main() {
    let names = gen_block! {
        let name = String::from("a local");
        yield name.as_str();
    };
    names.for_each(|name: &str| println!("{name}"));
}
