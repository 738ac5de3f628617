//! Attack: a module goes by the name of the runtime, with an unsafe function of somebody else's among its items.

#![forbid(unsafe_code)]

mod fake {
    pub use gen_core::*;

    pub mod __private {
        pub use gen_core::__private::*;

        pub mod Runtime {
            #[allow(unused_imports)]
            pub use std::ptr::replace as leaf_fn;

            pub fn promised<H>() -> *mut usize {
                std::ptr::without_provenance_mut(8)
            }
        }
    }
}

#[gen_core::generator(crate = crate::fake)]
fn numbers() -> impl Iterator<Item = u32> {}

fn main() {
    let _ = numbers();
}
