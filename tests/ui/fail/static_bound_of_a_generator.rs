//! A bound with a lifetime holds for the arguments of a generator as well, which it would outlive otherwise.

use gen_core::generators;

generators! {
    #[bounds('static)]
    gen fn bytes<'a>(text: &'a str) -> u8 {
        yield text.as_bytes()[0];
    }
}

fn main() {
    drop(bytes("a"));
}
