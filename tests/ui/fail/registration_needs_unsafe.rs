//! So is making a handle the one of the body that runs.

use gen_core::__private::Runtime;
use gen_core::{Co, Gen};

fn main() {
    let numbers = Gen::from_fn(async |outer: &mut Co<u32>| {
        let strings = Gen::from_fn(async |_: &mut Co<String>| {
            Runtime::gen_core_register(outer).await;
        });
        strings.for_each(drop);
    });
    numbers.for_each(drop);
}
