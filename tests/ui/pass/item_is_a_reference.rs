//! The item behind a reference.

use gen_core::generators;

generators! {
    gen fn copied(numbers: &[u32]) -> u32 {
        for n in numbers {
            yield *n;
        }
    }
}

fn main() {
    copied(&[]).for_each(drop);
}
