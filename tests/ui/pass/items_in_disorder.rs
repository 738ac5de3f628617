//! The right program next to `fail/items_in_disorder.rs`.

use gen_core::generators;

generators! {
    gen fn first(n: u32) -> u32 { yield n; }

    pub gen fn second(n: u32) -> u32 { yield n; }

    gen fn fifth<T>(item: T) -> T where T: Clone { yield item.clone(); }
}

fn main() {
    first(1).chain(second(2)).chain(fifth(3)).for_each(drop);
}
