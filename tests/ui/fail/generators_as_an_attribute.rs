//! `generators!` is a macro; the attribute is `#[generator]`.

use gen_core::generators;

#[generators]
fn squares(n: u32) -> impl Iterator<Item = u32> {
    for i in 0..n {
        yield_!(i * i);
    }
}

fn main() {
    squares(3).for_each(drop);
}
