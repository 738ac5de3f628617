//! The same with a handle: its item type is invariant, so it cannot be shortened.

use gen_core::{Co, Gen};

fn main() {
    let mut names = Gen::from_fn(async |co: &mut Co<&'static str>| {
        let name = String::from("a local");
        co.yield_(&name).await;
    });
    let name = names.next();
    println!("{name:?}");
}
