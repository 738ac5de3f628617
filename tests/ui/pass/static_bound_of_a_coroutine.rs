//! The right program next to `fail/static_bound_of_a_coroutine.rs`.

use gen_core::{Coroutine, generators};

generators! {
    gen fn bytes<'a>(text: &'a str) -> impl Coroutine<(), Yield = u8> + 'a {
        yield text.as_bytes()[0];
    }
}

fn main() {
    drop(bytes("a"));
}
