//! An item that lives shorter than the type says: the message names nothing but the user's lifetimes.

use gen_core::generators;

generators! {
    gen fn words<'a, 'b>(first: &'a str, second: &'b str) -> &'a str {
        yield first;
        yield second;
    }
}

fn main() {
    words("a", "b").count();
}
