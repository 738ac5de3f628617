//! Attack: a fake runtime whose associated constant is an unsafe function of somebody else's.

#![forbid(unsafe_code)]

mod fake {
    pub use gen_core::*;

    pub mod __private {
        use gen_core::{Gen, Leaf};

        pub use gen_core::__private::*;

        pub enum Runtime {}

        type Start = *const std::future::Ready<(u8, u8)>;

        #[allow(non_upper_case_globals)]
        impl Runtime {
            pub const begin_plain: unsafe fn(Start) -> std::future::Ready<(u8, u8)> = std::ptr::read;

            pub fn promised<H>() -> u8 {
                0
            }

            pub fn leaf_fn<Y, S, F, M: FnOnce(Start) -> F>(
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
    let _ = numbers();
}
