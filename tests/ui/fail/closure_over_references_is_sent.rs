//! rustc cannot prove `Send` of a closure over references that lives across a `yield`.
//! The right program: `pass/closure_over_references_is_sent.rs`.

use gen_core::generators;

generators! {
    #[boxed]
    gen fn words(text: &str) -> &str {
        yield from(text.lines().map(|line| line.split(' ')).flatten());
    }
}

fn main() {
    assert_eq!(words("a b\nc").count(), 3);
}
