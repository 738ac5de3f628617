//! The right program next to `fail/yield_without_item.rs`.

use gen_core::generators;

generators! {
    gen fn ticks() {
        yield ();
        yield;
    }
}

fn main() {
    ticks().for_each(drop);
}
