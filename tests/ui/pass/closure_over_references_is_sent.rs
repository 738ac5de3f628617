//! The right program next to `fail/closure_over_references_is_sent.rs`.

use gen_core::generators;

generators! {
    #[boxed]
    gen fn words(text: &str) -> &str {
        yield from(text.lines().flat_map(|line| line.split(' ')));
    }
}

fn main() {
    assert_eq!(words("a b\nc").count(), 3);
}
