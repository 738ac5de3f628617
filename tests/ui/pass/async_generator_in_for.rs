//! The right program next to `fail/async_generator_in_for.rs`.

use futures::StreamExt as _;
use gen_core::generators;

generators! {
    async gen fn ticks() -> u32 {
        yield 1;
    }

    async fn print_all() {
        for await tick in ticks().map(|n| n + 1) {
            println!("{tick}");
        }
    }
}

fn main() {
    futures::executor::block_on(print_all());
}
