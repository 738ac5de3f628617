//! A generator that is declared by its items returns nothing.

use gen_core::generators;

generators! {
    gen fn first(numbers: &[u32]) -> u32 {
        if let Some(first) = numbers.first() {
            return *first;
        }
        yield 0;
    }
}

fn main() {
    first(&[1]).for_each(drop);
}
