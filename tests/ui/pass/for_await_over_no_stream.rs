//! The right program next to `fail/for_await_over_no_stream.rs`.

use gen_core::generators;

generators! {
    async gen fn doubled(numbers: Vec<u32>) -> u32 {
        for n in numbers {
            yield 2 * n;
        }
    }
}

fn main() {
    drop(doubled(vec![1, 2]));
}
