//! The methods of iterators and of plain generators on async generators, for a message of ours: see
//! [`generator::refused`](crate::generator::refused).

use core::marker::PhantomData;
use core::ops::Deref;
#[cfg(feature = "alloc")]
use core::pin::Pin;
#[cfg(feature = "alloc")]
use core::task::{Context, Poll};

use crate::generator::body::Body;
use crate::generator::refused::refused;
use crate::stream::async_gen::{AsyncGen, NeverWaits};
#[cfg(feature = "alloc")]
use crate::stream::async_gen::{GivesOneValue, StreamOf};
#[cfg(feature = "alloc")]
use crate::stream::boxed::{BoxAsyncGen, LocalBoxAsyncGen};

/// Implemented by nothing: it says how an async generator is placed.
#[diagnostic::on_unimplemented(
    message = "an async generator lies where it is pinned: `std::pin::pin!(..)` on the stack, `Box::pin(..)` on the heap",
    label = "a plain generator has this method"
)]
pub trait LiesWhereItIs {}

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

        on_heap() where (Self: LiesWhereItIs);
        on_stack() where (Self: LiesWhereItIs);
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

/// Gives a boxed async generator the impls of `Iterator` and `Future` that an [`AsyncGen`]
/// has, which never apply.
#[cfg(feature = "alloc")]
macro_rules! never_applies {
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

        #[doc(hidden)]
        impl<Y> Future for $generator
        where
            StreamOf<Y>: GivesOneValue,
        {
            type Output = Y;

            fn poll(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Y> {
                unreachable!("no type implements `GivesOneValue`")
            }
        }
    )*};
}

#[cfg(feature = "alloc")]
never_applies! {
    BoxAsyncGen<'_, Y>;
    LocalBoxAsyncGen<'_, Y>;
}
