//! The right program next to `fail/item_type_mismatch_in_block.rs`.

use gen_core::gen_block;

fn main() {
    let numbers = gen_block! {
        yield 1;
        yield 2;
    };
    numbers.for_each(drop::<i32>);
}
