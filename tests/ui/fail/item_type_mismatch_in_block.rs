//! Two items of different types in a block.

use gen_core::gen_block;

fn main() {
    let numbers = gen_block! {
        yield 1;
        yield "two";
    };
    numbers.for_each(drop::<i32>);
}
