//! The items of a future's value.

use gen_core::generators;

async fn page(number: u32) -> Vec<u32> {
    vec![number]
}

generators! {
    async gen fn numbers() -> u32 {
        yield from page(1).await;
    }

    async gen fn count(n: u32) -> u32 {
        yield from 0..n;
    }
}

fn main() {
    drop((numbers(), count(1)));
}
