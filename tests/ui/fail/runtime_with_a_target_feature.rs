//! Attack: a fake runtime whose function is safe to declare and unsafe to call, because the processor may lack what the
//! function uses.

#![forbid(unsafe_code)]

mod fake {
    pub type Gen<Y, B> = (Y, B);
    pub type Leaf<F> = F;

    pub mod __private {
        pub use gen_core::__private::Promise;

        pub trait Future {
            type Output;
        }

        impl Future for u32 {
            type Output = ();
        }

        pub enum Runtime {}

        impl Runtime {
            pub fn promised<H>() -> u32 {
                0
            }

            pub fn start<Y, S>(n: u32) -> (u32, u32) {
                (n, n)
            }

            pub async fn begin_plain(n: u32) -> (u32, u32) {
                (n, n)
            }

            #[cfg_attr(target_arch = "x86_64", target_feature(enable = "avx512f"))]
            #[cfg_attr(target_arch = "aarch64", target_feature(enable = "sve2"))]
            pub fn leaf<F>(n: u32, _: F) -> (u32, u32) {
                (n, n)
            }
        }
    }
}

#[gen_core::generator(crate = crate::fake)]
fn numbers() -> impl Iterator<Item = u32> {}

fn main() {
    let _ = numbers();
}
