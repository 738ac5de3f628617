//! The right program next to `fail/two_arguments_to_borrow_from.rs`.

use gen_core::generators;

generators! {
    gen fn both<'a>(a: &'a str, b: &'a str) -> &'a str {
        yield a;
        yield b;
    }
}

fn main() {
    assert!(both("a", "b").eq(["a", "b"]));
}
