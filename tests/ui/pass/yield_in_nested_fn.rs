//! The right program next to `fail/yield_in_nested_fn.rs`.

use gen_core::generators;

generators! {
    gen fn pairs() -> u32 {
        gen fn pair(n: u32) -> u32 {
            yield n;
        }
        yield from pair(1);
    }
}

fn main() {
    pairs().for_each(drop);
}
