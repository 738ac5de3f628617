//! An iterable of other items.

use gen_core::generators;

generators! {
    gen fn numbers(bytes: Vec<u8>) -> u32 {
        yield from bytes;
    }
}

fn main() {
    numbers(vec![1]).for_each(drop);
}
