//! `Debug` for types whose contents say nothing.

/// Implements `Debug`: the name of the type, and the value of a method, if the call names a method.
macro_rules! debug_opaque {
    ($([$($generics:tt)*] $type:ty, $name:literal $(, $method:ident)?;)*) => {$(
        impl<$($generics)*> core::fmt::Debug for $type {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.debug_struct($name)
                    $(.field(stringify!($method), &self.$method()))?
                    .finish_non_exhaustive()
            }
        }
    )*};
}
pub(crate) use debug_opaque;
