//! An async generator must be pinned to be polled, as other streams must.

use futures::StreamExt;
use gen_core::generators;

generators! {
    async gen fn numbers() -> u32 {
        yield 1;
    }
}

fn main() {
    let mut numbers = numbers();
    futures::executor::block_on(async {
        while let Some(number) = numbers.next().await {
            println!("{number}");
        }
    });
}
