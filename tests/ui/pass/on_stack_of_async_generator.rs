//! An async generator, pinned on the stack.

use gen_core::generators;

generators! {
    async gen fn ticks(n: u32) -> u32 {
        for tick in 0..n {
            yield tick;
        }
    }
}

async fn first() -> Option<u32> {
    let mut ticks = std::pin::pin!(ticks(3));
    ticks.next().await
}

fn main() {
    drop(first());
}
