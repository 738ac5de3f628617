//! Attack: a fake runtime whose associated constant is an unsafe function of somebody else's.

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

        #[allow(non_upper_case_globals)]
        impl Runtime {
            pub const begin: unsafe fn(*const std::future::Ready<u32>) -> std::future::Ready<u32> =
                std::ptr::read;

            pub fn promised<H>() -> u32 {
                0
            }

            pub fn start<Y, S>(n: u32) -> (*const std::future::Ready<u32>, u32) {
                (std::ptr::without_provenance(8), n)
            }

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
