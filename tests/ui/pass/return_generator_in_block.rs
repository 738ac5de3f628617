//! A block yields each of its items, as a function does, and returns none of them.

use gen_core::gen_block;

fn others() -> impl Iterator<Item = u32> {
    1..3
}

fn main() {
    let numbers = gen_block! {
        yield 1;
        yield from others();
    };
    assert!(numbers.eq([1, 1, 2]));
}
