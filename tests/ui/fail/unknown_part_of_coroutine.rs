//! A coroutine has no `Item`.

use gen_core::{Coroutine, generators};

generators! {
    gen fn numbers() -> impl Coroutine<Item = u32> {
        yield 1;
    }
}

fn main() {
    let _ = numbers();
}
