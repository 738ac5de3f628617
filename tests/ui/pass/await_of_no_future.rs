//! The right program next to `fail/await_of_no_future.rs`.

use gen_core::generators;

generators! {
    async gen fn length(text: &str) -> usize {
        let n = text.len();
        yield n;
    }
}

fn main() {
    drop(length("text"));
}
