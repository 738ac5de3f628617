//! The methods of iterators on async generators, for a message of ours: see
//! [`generator::refused`](crate::generator::refused).

use core::marker::PhantomData;
use core::ops::Deref;

use crate::generator::body::Body;
use crate::generator::refused::refused;
use crate::stream::async_gen::{AsyncGen, NeverWaits};
#[cfg(feature = "alloc")]
use crate::stream::boxed::{BoxAsyncGen, LocalBoxAsyncGen};

/// An async generator, where a method of iterators is called.
pub struct Waits<'a>(PhantomData<&'a ()>);

impl Waits<'_> {
    refused! {
        all(A) where (Self: NeverWaits);
        any(A) where (Self: NeverWaits);
        chain(A) where (Self: NeverWaits);
        collect() where (Self: NeverWaits);
        count() where (Self: NeverWaits);
        cycle() where (Self: NeverWaits);
        enumerate() where (Self: NeverWaits);
        filter(A) where (Self: NeverWaits);
        filter_map(A) where (Self: NeverWaits);
        find(A) where (Self: NeverWaits);
        flat_map(A) where (Self: NeverWaits);
        fold(A, B) where (Self: NeverWaits);
        for_each(A) where (Self: NeverWaits);
        inspect(A) where (Self: NeverWaits);
        last() where (Self: NeverWaits);
        map(A) where (Self: NeverWaits);
        max() where (Self: NeverWaits);
        min() where (Self: NeverWaits);
        next() where (Self: NeverWaits);
        nth(A) where (Self: NeverWaits);
        peekable() where (Self: NeverWaits);
        position(A) where (Self: NeverWaits);
        product() where (Self: NeverWaits);
        skip(A) where (Self: NeverWaits);
        skip_while(A) where (Self: NeverWaits);
        step_by(A) where (Self: NeverWaits);
        sum() where (Self: NeverWaits);
        take(A) where (Self: NeverWaits);
        take_while(A) where (Self: NeverWaits);
        zip(A) where (Self: NeverWaits);
    }
}

macro_rules! refuse {
    ($([$($generics:tt)*] $generator:ty;)*) => {$(
        #[doc(hidden)]
        impl<$($generics)*> Deref for $generator {
            type Target = Waits<'static>;

            fn deref(&self) -> &Waits<'static> {
                &Waits(PhantomData)
            }
        }
    )*};
}

refuse! { [Y, B: Body<Y>] AsyncGen<Y, B>; }
#[cfg(feature = "alloc")]
refuse! {
    [Y] BoxAsyncGen<'_, Y>;
    [Y] LocalBoxAsyncGen<'_, Y>;
}

/// Gives a boxed async generator the impl of `Iterator` that an [`AsyncGen`] has, which never
/// applies.
#[cfg(feature = "alloc")]
macro_rules! never_iterate {
    ($($generator:ty;)*) => {$(
        #[doc(hidden)]
        impl<Y> Iterator for $generator
        where
            PhantomData<Self>: NeverWaits,
        {
            type Item = Y;

            fn next(&mut self) -> Option<Y> {
                unreachable!("no type implements `NeverWaits`")
            }
        }
    )*};
}

#[cfg(feature = "alloc")]
never_iterate! {
    BoxAsyncGen<'_, Y>;
    LocalBoxAsyncGen<'_, Y>;
}
