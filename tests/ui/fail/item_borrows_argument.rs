//! The items live as long as the function promises, not as long as an argument does.

use gen_core::generators;

generators! {
    gen fn words<'a>(text: &'a str, suffix: &str) -> &'a str {
        yield text;
        yield suffix;
    }
}

fn main() {
    words("a", "b").for_each(drop);
}
