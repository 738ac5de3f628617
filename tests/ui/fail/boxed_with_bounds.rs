//! A boxed generator has a type, and no bounds.

use gen_core::generators;

generators! {
    #[boxed]
    #[bounds(Sync)]
    gen fn numbers(n: u32) -> u32 {
        yield n;
    }
}

fn main() {
    numbers(3).for_each(drop);
}
