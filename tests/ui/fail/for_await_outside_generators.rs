//! `for await` is a loop of an async generator: elsewhere, `next` is awaited.

use futures::executor::block_on;
use gen_core::generators;

generators! {
    async gen fn ticks(n: u32) -> u32 {
        for i in 0..n {
            yield i;
        }
    }
}

async fn print() {
    for await tick in ticks(3) {
        println!("{tick}");
    }
}

fn main() {
    block_on(print());
}
