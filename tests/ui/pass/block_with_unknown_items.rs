//! The right program next to `fail/block_with_unknown_items.rs`.

use gen_core::gen_block;

fn main() {
    let gaps = gen_block! {
        for _ in 0..3 {
            yield None::<u32>;
        }
    };
    for gap in gaps {
        println!("{}", gap.is_some());
    }
}
