//! A generator takes a first value or it does not.

use gen_core::{Coroutine, generators};

generators! {
    gen fn echo(#[cfg(all())] #[resume] first: u32) -> impl Coroutine<u32, Yield = u32> {
        yield first;
    }
}

fn main() {
    let _ = echo().resume(1);
}
