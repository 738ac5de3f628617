//! The right program next to `fail/genexpr_over_a_literal.rs`.

use gen_core::{genexpr, generators};

generators! {
    gen fn bytes() -> &'static u8 {
        yield from b"ab";
    }
}

fn main() {
    assert_eq!(genexpr!(c for c in "abc".chars() if c != 'a').count(), 2);
    assert_eq!(genexpr!((a, b) for a in [1] for b in 0..10).count(), 10);
    assert!(genexpr!(*b for b in b"ab").eq(*b"ab"));
    assert!(bytes().eq(b"ab"));
}
