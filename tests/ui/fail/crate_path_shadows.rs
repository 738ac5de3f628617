//! A crate that passes everything on but one item, which it has of its own: what the runtime is to see must
//! be the genuine one.

#![forbid(unsafe_code)]

macro_rules! fake {
    ($name:ident: $($item:item)*) => {
        mod $name {
            pub use gen_core::*;

            pub mod __private {
                #[allow(unused_imports)]
                pub use gen_core::__private::*;

                $($item)*
            }
        }
    };
}

fake! { delegate:
    pub struct Delegate<T>(pub T);

    impl<T> Delegate<T> {
        pub fn yield_from_source(self) -> T {
            self.0
        }
    }
}
// With every function that is called by safe code, and one that should be unsafe.
fake! { runtime:
    pub enum Runtime {}

    impl Runtime {
        pub fn start<Y, S>() -> (gen_core::Co<Y, S>, gen_core::Co<Y, S>) {
            loop {}
        }

        pub fn gen_core_tree<Y, S, F: Future>(
            _: gen_core::Co<Y, S>,
            _: F,
        ) -> gen_core::Gen<Y, gen_core::Tree<F, S>> {
            loop {}
        }

        pub fn co<Y, S>(start: gen_core::Co<Y, S>) -> gen_core::Co<Y, S> {
            start
        }
    }
}

#[gen_core::generator(crate = crate::delegate)]
fn with_a_delegate() -> impl Iterator<Item = u32> {
    gen_core::yield_from!([1]);
}

#[gen_core::generator(crate = crate::runtime)]
fn with_a_runtime() -> impl Iterator<Item = u32> {
    gen_core::yield_from!([1]);
}

fn main() {
    let _ = (with_a_delegate(), with_a_runtime());
}
