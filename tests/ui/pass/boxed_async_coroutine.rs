//! The right program next to `fail/boxed_async_coroutine.rs`.

use gen_core::generators;

generators! {
    #[boxed]
    async gen fn echo(first: u32) -> u32 {
        yield first;
    }
}

fn main() {
    drop(echo(1));
}
