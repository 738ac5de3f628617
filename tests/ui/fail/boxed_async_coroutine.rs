//! An async generator takes no values, in a box or not.

use gen_core::{Coroutine, generators};

generators! {
    #[boxed]
    async gen fn echo(#[resume] first: u32) -> impl Coroutine<u32, Yield = u32> {
        yield first;
    }
}

fn main() {
    drop(echo());
}
