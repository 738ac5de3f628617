//! Attack: a fake runtime is given the type that the promise was made for, and hands it to the genuine runtime.

#![forbid(unsafe_code)]

mod fake {
    pub use gen_core::*;

    pub mod __private {
        use gen_core::{Gen, Leaf};

        pub use gen_core::__private::*;

        pub enum Runtime {}

        impl Runtime {
            pub fn promised<H: Promise<Runtime>>() -> u8 {
                let _stolen = gen_core::__private::Runtime::promised::<H>();
                0
            }

            pub async fn begin_plain(_: u8) -> (u8, u8) {
                (0, 0)
            }

            pub fn leaf_fn<Y, S, F, M: FnOnce(u8) -> F>(
                _: u8,
                _: M,
            ) -> Gen<Y, Leaf<std::future::Ready<()>>> {
                loop {}
            }
        }
    }
}

#[gen_core::generator(crate = crate::fake)]
fn numbers() -> impl Iterator<Item = u32> {}

fn main() {
    numbers().for_each(drop);
}
