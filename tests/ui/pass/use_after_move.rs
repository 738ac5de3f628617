//! The right program next to `fail/use_after_move.rs`.

use gen_core::generators;

generators! {
    gen fn items(numbers: Vec<u32>) -> u32 {
        yield from numbers;
    }
}

fn main() {
    let numbers = vec![1, 2];
    let items = items(numbers.clone());
    println!("{}", numbers.len());
    items.for_each(drop);
}
