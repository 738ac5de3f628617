//! A generator owns its arguments from the call on, before anything runs.

use gen_core::generators;

generators! {
    gen fn items(numbers: Vec<u32>) -> u32 {
        yield from numbers;
    }
}

fn main() {
    let numbers = vec![1, 2];
    let items = items(numbers);
    println!("{}", numbers.len());
    items.for_each(drop);
}
