//! Attack: a fake runtime whose function is safe to declare and unsafe to call, because the processor may lack what the
//! function uses.

#![forbid(unsafe_code)]

mod fake {
    pub use gen_core::*;

    pub mod __private {
        use gen_core::{Gen, Leaf};

        pub use gen_core::__private::*;

        pub enum Runtime {}

        impl Runtime {
            pub fn promised<H>() -> u8 {
                0
            }

            pub async fn begin_plain(_: u8) -> (u8, u8) {
                (0, 0)
            }

            #[cfg_attr(target_arch = "x86_64", target_feature(enable = "avx512f"))]
            #[cfg_attr(target_arch = "aarch64", target_feature(enable = "sve2"))]
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
    let _ = numbers();
}
