//! The right program next to `fail/variadic_gen_fn.rs`.

use gen_core::generators;

generators! {
    gen fn numbers(n: &[u32]) -> u32 {
        yield n[0];
    }
}

fn main() {
    numbers(&[1]).for_each(drop);
}
