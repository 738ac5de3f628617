//! The right program next to `fail/yield_from_iterator_loses_values.rs`.

use gen_core::{Coroutine, generators};

generators! {
    gen fn numbers() -> impl Coroutine<bool, Yield = u32> {
        for n in [1, 2] {
            if (yield n) {
                break;
            }
        }
    }
}

fn main() {
    let _ = numbers();
}
