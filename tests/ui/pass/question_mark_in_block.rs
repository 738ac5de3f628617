//! The items of a block are what it yields.

use gen_core::gen_block;

fn main() {
    let numbers = gen_block! {
        let first: u32 = "1".parse()?;
        yield Ok::<u32, std::num::ParseIntError>(first);
    };
    numbers.for_each(drop);
}
