//! A block says somewhere which type its items have.

use gen_core::gen_block;

fn main() {
    let gaps = gen_block! {
        for _ in 0..3 {
            yield None;
        }
    };
    for gap in gaps {
        println!("{}", gap.is_some());
    }
}
