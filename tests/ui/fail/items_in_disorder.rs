//! Items with their words in the wrong order, and signs between them.

use gen_core::generators;

generators! {
    fn gen first(n: u32) -> u32 { yield n; }

    gen pub fn second(n: u32) -> u32 { yield n; }

    gen fn third(n: u32) -> u32; { yield n; }

    gen fn fourth(n: u32) -> u32 { yield n; },

    gen fn fifth<T>(item: T) where T: Clone -> T { yield item.clone(); }

    gen fn sixth<T>(item: T) -> T were T: Clone { yield item.clone(); }

    yield 7;
    yield 8;
}

fn main() {
    third(1).chain(fourth(2)).for_each(drop);
    for n in fifth(3) {
        println!("{n}");
    }
}
