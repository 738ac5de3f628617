//! The right program next to `fail/parameter_not_mut.rs`.

use gen_core::generators;

generators! {
    gen fn countdown(mut n: u32) -> u32 {
        while n > 0 {
            yield n;
            n -= 1;
        }
    }
}

fn main() {
    countdown(3).for_each(drop);
}
