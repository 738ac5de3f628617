//! The right program next to `fail/unknown_part_of_coroutine.rs`.

use gen_core::{Coroutine, generators};

generators! {
    gen fn numbers() -> impl Coroutine<Yield = u32> {
        yield 1;
    }
}

fn main() {
    let _ = numbers();
}
