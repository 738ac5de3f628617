//! A block whose items are surely no `Result`s has no last item for a `?`.

use gen_core::gen_block;

fn main() {
    let sums = gen_block! {
        let first: u32 = "1".parse()?;
        yield (first, 2);
    };
    sums.for_each(drop);
}
