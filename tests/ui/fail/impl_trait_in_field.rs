//! A field has a type with a name.

use gen_core::generators;

generators! {
    gen fn squares(n: u32) -> u32 {
        for i in 0..n {
            yield i * i;
        }
    }
}

struct Source {
    items: impl Iterator<Item = u32>,
}

fn main() {
    let source = Source { items: squares(3) };
    source.items.for_each(drop);
}
