//! The right program next to `fail/yield_from_other_item_type.rs`.

use gen_core::generators;

generators! {
    gen fn numbers(bytes: Vec<u8>) -> u32 {
        yield from bytes.into_iter().map(u32::from);
    }
}

fn main() {
    numbers(vec![1]).for_each(drop);
}
