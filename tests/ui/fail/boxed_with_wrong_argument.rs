//! The only argument of `#[boxed]` is `local`.

use gen_core::generators;

generators! {
    #[boxed(sync)]
    gen fn numbers(n: u32) -> u32 {
        yield n;
    }
}

fn main() {
    numbers(3).for_each(drop);
}
