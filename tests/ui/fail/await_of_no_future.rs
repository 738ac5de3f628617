//! What is awaited must be a future.

use gen_core::generators;

generators! {
    async gen fn length(text: &str) -> usize {
        let n = text.len().await;
        yield n;
    }
}

fn main() {
    drop(length("text"));
}
