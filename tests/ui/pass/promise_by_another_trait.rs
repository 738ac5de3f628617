//! The right program next to `fail/promise_by_another_trait.rs`: another path to gen-core itself.

#![forbid(unsafe_code)]

mod library {
    pub use gen_core::*;

    pub mod __private {
        pub use gen_core::__private::*;
    }
}

#[gen_core::generator(crate = crate::library)]
fn numbers() -> impl Iterator<Item = u32> {
    gen_core::yield_!(1);
}

fn main() {
    assert!(numbers().eq([1]));
}
