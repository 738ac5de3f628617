//! The right program next to `fail/stream_not_imported.rs`.

use futures::Stream;
use gen_core::generator;

#[generator]
async fn squares(n: u32) -> impl Stream<Item = u32> {
    for i in 0..n {
        yield_!(i * i);
    }
}

fn main() {
    drop(squares(3));
}
