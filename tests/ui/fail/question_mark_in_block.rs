//! The items of a block must be `Result`s or `Option`s, too.

use gen_core::gen_block;

fn main() {
    let numbers = gen_block! {
        let first: u32 = "1".parse()?;
        yield first;
    };
    numbers.for_each(drop);
}
