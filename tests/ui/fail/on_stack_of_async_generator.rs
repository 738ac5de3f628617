//! An async generator has no placements: it lies where it is pinned.

use gen_core::generators;

generators! {
    async gen fn ticks(n: u32) -> u32 {
        for tick in 0..n {
            yield tick;
        }
    }
}

async fn first() -> Option<u32> {
    let mut ticks = ticks(3).on_stack();
    ticks.next().await
}

fn main() {
    drop(first());
}
