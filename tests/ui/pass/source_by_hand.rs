//! The right program next to `fail/source_by_hand.rs`.

use gen_core::gen_block;

struct Mine;

impl Iterator for Mine {
    type Item = u32;

    fn next(&mut self) -> Option<u32> {
        None
    }
}

fn main() {
    assert_eq!(gen_block! { yield from Mine; }.count(), 0);
}
