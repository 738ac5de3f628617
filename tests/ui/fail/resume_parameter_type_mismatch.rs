//! The `#[resume]` parameter has the type that `resume` takes.

use gen_core::{Coroutine, generators};

generators! {
    gen fn echo(#[resume] first: String) -> impl Coroutine<u32, Yield = u32> {
        println!("{first}");
        yield 1;
    }
}

fn main() {
    let _ = echo().resume(1);
}
