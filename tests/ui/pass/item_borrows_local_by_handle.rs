//! The right program next to `fail/item_borrows_local_by_handle.rs`.

use gen_core::{Co, Gen};

fn main() {
    let mut names = Gen::from_fn(async |co: &mut Co<&'static str>| {
        let name = "a literal";
        co.yield_(&name).await;
    });
    let name = names.next();
    println!("{name:?}");
}
