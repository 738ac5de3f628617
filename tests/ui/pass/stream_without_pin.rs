//! The right program next to `fail/stream_without_pin.rs`.

use futures::StreamExt;
use gen_core::generators;

generators! {
    async gen fn numbers() -> u32 {
        yield 1;
    }
}

fn main() {
    let mut numbers = std::pin::pin!(numbers());
    futures::executor::block_on(async {
        while let Some(number) = numbers.next().await {
            println!("{number}");
        }
    });
}
