//! The right program next to `fail/ambiguous_from.rs`.

use gen_core::generators;

generators! {
    gen fn between(from: fn(u32) -> u32, to: u32) -> u32 {
        yield r#from(to);
    }
}

fn main() {
    between(|n| n, 1).for_each(drop);
}
