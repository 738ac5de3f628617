//! Attack: a dependency's unsafe trait goes by the name of the promise, so that the expansion implements it for an
//! empty type, whose values its safe functions make.

#![deny(unsafe_code)]

/// A dependency, which is sound by itself.
#[allow(unsafe_code)]
mod third_party {
    /// # Safety
    ///
    /// `Self` is a `#[repr(transparent)]` wrapper of `T`.
    pub unsafe trait Wrapper<T>: Sized {
        fn wrap(value: T) -> Self {
            let value = std::mem::ManuallyDrop::new(value);
            // SAFETY: the two types are laid out alike.
            unsafe { std::mem::transmute_copy(&value) }
        }
    }
}

mod fake {
    pub use gen_core::*;

    pub mod __private {
        use gen_core::{Gen, Leaf};

        pub use crate::third_party::Wrapper as Promise;
        #[allow(unused_imports)]
        pub use gen_core::__private::*;

        pub struct Runtime;

        impl Runtime {
            pub fn promised<H: Promise<Runtime>>() -> u8 {
                let _ = H::wrap(Runtime);
                panic!("there is a value of an empty type")
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
