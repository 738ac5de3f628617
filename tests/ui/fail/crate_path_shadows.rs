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
        pub fn into_items(self) -> Self {
            self
        }

        pub fn yield_from_source(self) -> T {
            self.0
        }
    }
}

#[gen_core::generator(crate = crate::delegate)]
fn with_a_delegate() -> impl Iterator<Item = u32> {
    gen_core::yield_from!([1]);
}

fn main() {
    let _ = with_a_delegate();
}
