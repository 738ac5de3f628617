//! A future has no items before it was awaited.

use gen_core::generators;

async fn page(number: u32) -> Vec<u32> {
    vec![number]
}

generators! {
    async gen fn numbers() -> u32 {
        yield from page(1);
    }

    async gen fn count(n: u32) -> u32 {
        yield from n;
    }
}

fn main() {
    drop((numbers(), count(1)));
}
