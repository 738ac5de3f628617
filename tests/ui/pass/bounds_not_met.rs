//! The right program next to `fail/bounds_not_met.rs`.

use gen_core::generators;
use std::sync::Arc;

generators! {
    #[bounds(Send)]
    gen fn numbers() -> u32 {
        let shared = Arc::new(1);
        yield *shared;
        drop(shared);
    }
}

fn main() {
    numbers().for_each(drop);
}
