//! A bound with a lifetime holds for the arguments of a generator as well, which it would outlive otherwise.

use gen_core::{Coroutine, generators};

generators! {
    gen fn bytes<'a>(text: &'a str) -> impl Coroutine<(), Yield = u8> + 'static {
        yield text.as_bytes()[0];
    }
}

fn main() {
    drop(bytes("a"));
}
