//! A reference to a list gives references to its items.

use gen_core::generators;

generators! {
    gen fn doubled(numbers: impl IntoIterator<Item = u32>) -> u32 {
        for n in numbers {
            yield 2 * n;
        }
    }
}

fn main() {
    let numbers = vec![1, 2];
    for n in doubled(&numbers) {
        println!("{n} of {}", numbers.len());
    }
}
