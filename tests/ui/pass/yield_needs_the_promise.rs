//! The right program next to `fail/yield_needs_the_promise.rs`.

use gen_core::Co;

async fn number(generator: &mut Co<u32>) {
    generator.yield_(1).await
}

fn main() {
    let _ = number;
}
