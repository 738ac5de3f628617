//! Nobody changes what a suspended generator reads.

use gen_core::generators;

generators! {
    gen fn items(numbers: &[u32]) -> u32 {
        for number in numbers {
            yield *number;
        }
    }
}

fn main() {
    let mut numbers = vec![1, 2];
    let mut items = items(&numbers);
    items.next();
    numbers.clear();
    items.next();
}
