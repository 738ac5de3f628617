//! A text is no iterable: its characters are.

use gen_core::generators;

generators! {
    gen fn letters() -> char {
        yield from "text";
    }
}

fn main() {
    letters().for_each(drop);
}
