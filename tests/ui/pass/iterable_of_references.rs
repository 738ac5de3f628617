//! The right program next to `fail/iterable_of_references.rs`.

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
    for n in doubled(numbers.iter().copied()) {
        println!("{n} of {}", numbers.len());
    }
}
