//! The right program next to `fail/argument_changed_while_borrowed.rs`.

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
    drop(items);
    numbers.clear();
}
