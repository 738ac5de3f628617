//! The right program next to `fail/static_bound_implied_by_a_trait.rs`.

use gen_core::generators;

generators! {
    #[bounds(std::any::Any)]
    gen fn bytes(text: &'static str) -> u8 {
        yield text.as_bytes()[0];
    }
}

fn main() {
    drop(bytes("a"));
}
