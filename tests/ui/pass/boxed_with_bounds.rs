//! The right program next to `fail/boxed_with_bounds.rs`.

use gen_core::generators;

generators! {
    #[boxed]
    gen fn numbers(n: u32) -> u32 {
        yield n;
    }
}

fn main() {
    numbers(3).for_each(drop);
}
