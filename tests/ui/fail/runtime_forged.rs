//! What is called as the runtime is that, or nothing that is unsafe is called.

#![forbid(unsafe_code)]

/// A runtime in which another unsafe function goes by the name of the genuine one.
mod fake {
    pub type Gen<Y, B> = <Y as Second<B>>::Type;
    pub type Leaf<F> = F;

    pub trait Second<B> {
        type Type;
    }

    impl<A, B> Second<B> for A {
        type Type = B;
    }

    #[allow(non_snake_case)]
    pub mod __private {
        pub trait Future {
            type Output;
        }

        impl Future for usize {
            type Output = ();
        }

        pub mod Runtime {
            pub use std::ptr::replace as gen_core_leaf;

            pub fn start<Y, S>() -> (usize, *mut usize) {
                (0, std::ptr::without_provenance_mut(8))
            }

            pub fn co<T>(start: T) -> T {
                start
            }

            pub fn gen_core_register<T>(_: T) -> std::future::Ready<()> {
                std::future::ready(())
            }
        }
    }
}

#[gen_core::generator(crate = crate::fake)]
fn numbers() -> impl Iterator<Item = u32> {}

fn main() {
    let _ = numbers();
}
