//! The right program next to `fail/return_value.rs`.

use gen_core::generators;

generators! {
    gen fn first(numbers: &[u32]) -> u32 {
        if let Some(first) = numbers.first() {
            yield *first;
            return;
        }
        yield 0;
    }
}

fn main() {
    first(&[1]).for_each(drop);
}
