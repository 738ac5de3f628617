//! A crate that passes everything on.

#![forbid(unsafe_code)]

mod crates {
    pub use gen_core::*;

    pub mod __private {
        pub use gen_core::__private::*;
    }
}

#[gen_core::generator(crate = crate::crates)]
fn numbers() -> impl Iterator<Item = u32> {
    gen_core::yield_!(1);
    gen_core::yield_from!([2]);
}

fn main() {
    assert_eq!(numbers().sum::<u32>(), 3);
}
