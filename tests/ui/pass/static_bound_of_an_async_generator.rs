//! The right program next to `fail/static_bound_of_an_async_generator.rs`.

use gen_core::generators;

generators! {
    #[bounds(Send + 'a)]
    async gen fn bytes<'a>(text: &'a str) -> u8 {
        yield text.as_bytes()[0];
    }
}

fn main() {
    drop(bytes("a"));
}
