//! A block whose items are `Result`s has a last item for a `?`.

use gen_core::gen_block;
use std::num::ParseIntError;

fn main() {
    let sums = gen_block! {
        let first: u32 = "1".parse()?;
        yield Ok::<_, ParseIntError>((first, 2));
    };
    assert!(sums.eq([Ok((1, 2))]));
}
