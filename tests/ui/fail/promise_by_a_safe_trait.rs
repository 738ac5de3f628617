//! Attack: a safe trait of a fake crate goes by the name of the promise, whose implementation would then mean
//! nothing.

#![forbid(unsafe_code)]

mod fake {
    pub use gen_core::*;

    pub mod __private {
        pub use gen_core::__private::*;

        pub trait Promise<R> {
            type GenCorePromise9;
        }
    }
}

#[gen_core::generator(crate = crate::fake)]
fn numbers() -> impl Iterator<Item = u32> {
    gen_core::yield_!(1);
}

fn main() {
    numbers().for_each(drop);
}
