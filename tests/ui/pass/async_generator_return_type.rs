//! The right program next to `fail/async_generator_return_type.rs`.

use futures::Stream;
use gen_core::generator;

#[generator]
async fn numbers() -> impl Stream<Item = u32> {
    gen_core::yield_!(std::future::ready(1).await);
}

fn main() {
    drop(numbers());
}
