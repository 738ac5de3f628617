//! The trait in the return type of an async generator is imported, as any name is.

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
