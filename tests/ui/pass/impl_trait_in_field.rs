//! The right program next to `fail/impl_trait_in_field.rs`.

use gen_core::{BoxGen, generators};

generators! {
    gen fn squares(n: u32) -> u32 {
        for i in 0..n {
            yield i * i;
        }
    }
}

struct Source {
    items: BoxGen<'static, u32>,
}

fn main() {
    let source = Source { items: squares(3).boxed() };
    source.items.for_each(drop);
}
