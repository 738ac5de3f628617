//! A relative path could be one crate around the body and another one in it.

mod library {
    pub use gen_core as gc;
}

use library::gc;

#[gc::generator(crate = gc)]
fn one() -> impl Iterator<Item = u32> {
    use gen_core as gc;
    yield_!(1);
}

fn main() {
    one().for_each(drop);
}
