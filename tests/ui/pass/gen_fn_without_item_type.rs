//! The right program next to `fail/gen_fn_without_item_type.rs`.

use gen_core::generators;

generators! {
    gen fn count(n: u32) -> u32 {
        for i in 0..n {
            yield i;
        }
    }

    gen fn ticks(n: u32) {
        for _ in 0..n {
            yield;
        }
    }
}

fn main() {
    for i in count(3) {
        println!("{i}");
    }
    assert_eq!(ticks(3).count(), 3);
}
