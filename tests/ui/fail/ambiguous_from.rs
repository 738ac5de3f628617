//! A variable named `from`, and a `yield from` that could mean it.

use gen_core::generators;

generators! {
    gen fn between(from: fn(u32) -> u32, to: u32) -> u32 {
        yield from (to);
    }
}

fn main() {
    between(|n| n, 1).for_each(drop);
}
