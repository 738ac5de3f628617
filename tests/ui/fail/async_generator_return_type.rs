//! An `async fn` with the attribute is a stream.

use gen_core::generator;

#[generator]
async fn numbers() -> impl Iterator<Item = u32> {
    gen_core::yield_!(std::future::ready(1).await);
}

fn main() {
    drop(numbers());
}
