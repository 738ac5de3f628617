//! The right program next to `fail/items_of_another_lifetime.rs`.

use gen_core::generators;

generators! {
    gen fn keywords() -> &'static str {
        yield "gen";
    }

    gen fn words(text: &str) -> &str {
        for word in keywords() {
            yield word;
        }
        yield from text.split(' ');
    }
}

fn main() {
    words("a b").for_each(drop);
}
