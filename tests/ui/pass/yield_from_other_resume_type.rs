//! The right program next to `fail/yield_from_other_resume_type.rs`.

use gen_core::{Coroutine, generators};

generators! {
    gen fn inner() -> impl Coroutine<String, Yield = u32> {
        let name = yield 1;
        drop(name);
    }

    gen fn outer() -> impl Coroutine<String, Yield = u32> {
        yield from inner();
    }
}

fn main() {
    let _ = outer();
}
