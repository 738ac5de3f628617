//! An item outlives the locals of the body.

use gen_core::generators;

generators! {
    async gen fn names() -> &'static str {
        let name = std::future::ready(String::from("a local")).await;
        yield &name;
    }
}

fn main() {
    drop(names());
}
