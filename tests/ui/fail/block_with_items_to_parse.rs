//! The item type of a block is not found out from a later use of the items.

use gen_core::gen_block;

fn main() {
    let numbers = gen_block! {
        for word in "1 2 3".split(' ') {
            yield word.parse().unwrap();
        }
    };
    let sum: u32 = numbers.sum();
    println!("{sum}");
}
