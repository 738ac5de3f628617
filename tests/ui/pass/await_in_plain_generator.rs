//! The right program next to `fail/await_in_plain_generator.rs`.

use gen_core::generators;

generators! {
    gen fn ready() -> u32 {
        let n = async { std::future::ready(1).await };
        drop(n);
        yield 1;
    }
}

fn main() {
    ready().for_each(drop);
}
