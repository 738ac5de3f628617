//! Statements stand in the body of a function.

use gen_core::generators;

generators! {
    gen fn count() -> u32 {
        yield 1;
        yield 2;
    }

    let total: u32 = count().sum();
    println!("{total}");

    gen fn twice() -> u32 {
        yield from count();
        yield from count();
    }
}

fn main() {
    twice().for_each(drop);
}
