//! The right program next to `fail/item_lives_too_shortly.rs`.

use gen_core::generators;

generators! {
    gen fn words<'a, 'b: 'a>(first: &'a str, second: &'b str) -> &'a str {
        yield first;
        yield second;
    }
}

fn main() {
    words("a", "b").count();
}
