//! The right program next to `fail/block_with_items_to_parse.rs`.

use gen_core::gen_block;

fn main() {
    let numbers = gen_block! {
        for word in "1 2 3".split(' ') {
            yield word.parse::<u32>().unwrap();
        }
    };
    let sum: u32 = numbers.sum();
    println!("{sum}");
}
