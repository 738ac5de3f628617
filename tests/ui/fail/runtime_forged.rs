//! Attack: a module goes by the name of the runtime, with an unsafe function of somebody else's among its items.

#![forbid(unsafe_code)]

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
        pub use gen_core::__private::Promise;

        pub trait Future {
            type Output;
        }

        impl Future for usize {
            type Output = ();
        }

        pub mod Runtime {
            pub use std::ptr::replace as leaf;

            pub fn promised<H>() {}

            pub fn start<Y, S>((): ()) -> (usize, *mut usize) {
                (0, std::ptr::without_provenance_mut(8))
            }

            pub fn begin_plain(start: usize) -> std::future::Ready<(usize, usize)> {
                std::future::ready((start, start))
            }
        }
    }
}

#[gen_core::generator(crate = crate::fake)]
fn numbers() -> impl Iterator<Item = u32> {}

fn main() {
    let _ = numbers();
}
