//! The right program next to `fail/crate_path_is_relative.rs`.

mod library {
    pub use gen_core as gc;
}

use library::gc;

#[gc::generator(crate = crate::library::gc)]
fn one() -> impl Iterator<Item = u32> {
    yield_!(1);
}

fn main() {
    one().for_each(drop);
}
