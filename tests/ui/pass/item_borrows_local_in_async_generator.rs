//! The right program next to `fail/item_borrows_local_in_async_generator.rs`.

use gen_core::generators;

generators! {
    async gen fn names() -> String {
        let name = std::future::ready(String::from("a local")).await;
        yield name;
    }
}

fn main() {
    drop(names());
}
