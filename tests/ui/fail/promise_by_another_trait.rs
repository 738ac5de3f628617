//! Attack: an unsafe trait of a fake crate with the item of the genuine one. It makes no promise to the genuine runtime.

#![deny(unsafe_code)]

mod fake {
    pub use gen_core::*;

    pub mod __private {
        pub use gen_core::__private::*;

        /// # Safety
        ///
        /// It asks for nothing. (Its author has written `unsafe`.)
        #[allow(unsafe_code)]
        pub unsafe trait Promise<R> {
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
