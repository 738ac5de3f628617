//! The right program next to `fail/for_await_in_plain_generator.rs`.

use gen_core::generators;

generators! {
    async gen fn doubled() -> u32 {
        for await n in futures::stream::iter([1, 2]) {
            yield 2 * n;
        }
    }
}

fn main() {
    drop(doubled());
}
