//! The right program next to `fail/yield_from_text.rs`.

use gen_core::generators;

generators! {
    gen fn letters() -> char {
        yield from "text".chars();
    }
}

fn main() {
    letters().for_each(drop);
}
