//! Methods that a generator does not have, so that the compiler shows a message of ours: the methods
//! of iterators on coroutines, the methods of Python's generators, and some methods of lists.
//!
//! The compiler explains a method whose trait has unmet bounds by these bounds, and shows no text of
//! ours if the method takes `self` by value. So a generator leads by `Deref` to a type with methods
//! of the same names. The compiler looks there last, when no trait in scope has the method for the
//! generator itself. The method that it finds has an unmet bound of its own, whose text is ours.
//!
//! Nothing implements these bounds, so no call of the methods compiles.

use core::marker::PhantomData;
#[cfg(feature = "alloc")]
use core::ops::Deref;
use core::ops::Index;

#[cfg(feature = "alloc")]
use crate::generator::body::Body;
#[cfg(feature = "alloc")]
use crate::generator::boxed::{BoxGen, LocalBoxGen, OnHeap};
#[cfg(feature = "alloc")]
use crate::generator::lazy::Gen;

/// Implemented by nothing: it says that a coroutine that takes values is no iterator.
#[diagnostic::on_unimplemented(
    message = "a coroutine that takes values is no iterator",
    label = "takes values",
    note = "call `start`, then `resume` with each value, or `drive` with a function that gives the values"
)]
pub trait IteratesWithoutValues {}

/// Implemented by nothing: it says how a value is sent.
#[diagnostic::on_unimplemented(
    message = "a value is sent by `resume`: write `coroutine.resume(value)`",
    label = "`resume` sends a value"
)]
pub trait SentByResume {}

/// Implemented by nothing: it says how an error is sent.
#[diagnostic::on_unimplemented(
    message = "an error is sent as any value is: write `coroutine.resume(Err(error))`, to a coroutine that takes \
               `Result`s",
    label = "`resume` sends a value",
    note = "the body meets the error at `(yield item)?`"
)]
pub trait ThrownByResume {}

/// Implemented by nothing: it says how a generator ends early.
#[diagnostic::on_unimplemented(
    message = "a generator ends when it is dropped: write `drop(generator)`",
    label = "`drop` ends it",
    note = "its values are dropped, as those of a function that returns are"
)]
pub trait ClosedByDrop {}

/// Implemented by nothing: it says how items are counted.
#[diagnostic::on_unimplemented(
    message = "a generator does not know how many items it yields: `count()` runs it to its end",
    label = "not known before the end",
    note = "a list has a length: collect the items, `let items: Vec<_> = generator.collect();`"
)]
pub trait IsCounted {}

/// Implemented by nothing: it says why a generator is no `Clone`.
#[diagnostic::on_unimplemented(
    message = "a generator cannot be cloned: call the function that makes it once more",
    label = "not `Clone`",
    note = "a list can be cloned: collect the items, `let items: Vec<_> = generator.collect();`"
)]
pub trait IsMadeAgain {}

/// Implemented by nothing: it says that a generator is an iterator.
#[diagnostic::on_unimplemented(
    message = "a generator is an iterator itself: write `for item in generator`",
    label = "an iterator has no `iter`",
    note = "`generator.by_ref()` leaves the generator to its owner"
)]
pub trait IteratesItself {}

/// A generator, where a method is called that it does not have. It has no trait, or a generator would
/// have the methods of that trait. It has no type parameter, because the compiler would work that type
/// out wherever it looks up a method. Without the lifetime, the bounds of the methods would depend on
/// nothing, and would be errors here.
pub struct Refused<'a>(PhantomData<&'a ()>);

/// Defines methods by their names and arguments, whose types are inferred, and their bound. The
/// compiler shows the line of the method.
macro_rules! refused {
    ($($method:ident($($arg:ident),*) where ($($bound:tt)*);)*) => {$(
        #[doc(hidden)]
        pub fn $method<T $(, $arg)*>(&self $(, _: $arg)*) -> T where $($bound)* {
            unreachable!("the bound of this method is implemented by nothing")
        }
    )*};
}
#[cfg(feature = "stream")]
pub(crate) use refused;

#[allow(
    clippy::iter_not_returning_iterator,
    clippy::should_implement_trait,
    reason = "each has the name of the method that users expect"
)]
impl Refused<'_> {
    refused! {
        all(A) where (Self: IteratesWithoutValues);
        any(A) where (Self: IteratesWithoutValues);
        chain(A) where (Self: IteratesWithoutValues);
        collect() where (Self: IteratesWithoutValues);
        count() where (Self: IteratesWithoutValues);
        cycle() where (Self: IteratesWithoutValues);
        enumerate() where (Self: IteratesWithoutValues);
        filter(A) where (Self: IteratesWithoutValues);
        filter_map(A) where (Self: IteratesWithoutValues);
        find(A) where (Self: IteratesWithoutValues);
        flat_map(A) where (Self: IteratesWithoutValues);
        fold(A, B) where (Self: IteratesWithoutValues);
        for_each(A) where (Self: IteratesWithoutValues);
        inspect(A) where (Self: IteratesWithoutValues);
        last() where (Self: IteratesWithoutValues);
        map(A) where (Self: IteratesWithoutValues);
        max() where (Self: IteratesWithoutValues);
        min() where (Self: IteratesWithoutValues);
        next() where (Self: IteratesWithoutValues);
        nth(A) where (Self: IteratesWithoutValues);
        peekable() where (Self: IteratesWithoutValues);
        position(A) where (Self: IteratesWithoutValues);
        product() where (Self: IteratesWithoutValues);
        skip(A) where (Self: IteratesWithoutValues);
        skip_while(A) where (Self: IteratesWithoutValues);
        step_by(A) where (Self: IteratesWithoutValues);
        sum() where (Self: IteratesWithoutValues);
        take(A) where (Self: IteratesWithoutValues);
        take_while(A) where (Self: IteratesWithoutValues);
        zip(A) where (Self: IteratesWithoutValues);

        send(A) where (Self: SentByResume);
        throw(A) where (Self: ThrownByResume);
        close() where (Self: ClosedByDrop);

        len() where (Self: IsCounted);
        is_empty() where (Self: IsCounted);
        clone() where (Self: IsMadeAgain);
        iter() where (Self: IteratesItself);
    }
}

/// Implemented by nothing: it says that the items of a generator have no index.
#[diagnostic::on_unimplemented(
    message = "the items of a generator have no index: `nth(index)` skips the items before",
    label = "no index of a generator's items",
    note = "a list has an index: collect the items, `let items: Vec<_> = generator.collect();`"
)]
pub trait IndexesItems {
    /// The item.
    type Item: ?Sized;
}

/// The compiler asks for the type of an index once it has found this impl.
impl<I: IndexesItems> Index<I> for Refused<'_> {
    type Output = I::Item;

    fn index(&self, _: I) -> &I::Item {
        unreachable!("no type implements `IndexesItems`")
    }
}

#[cfg(feature = "alloc")]
macro_rules! refuse {
    ($([$($generics:tt)*] $generator:ty;)*) => {$(
        #[doc(hidden)]
        impl<$($generics)*> Deref for $generator {
            type Target = Refused<'static>;

            fn deref(&self) -> &Refused<'static> {
                &Refused(PhantomData)
            }
        }
    )*};
}

#[cfg(feature = "alloc")]
refuse! {
    [Y, B: Body<Y>] Gen<Y, B>;
    [Y, B: Body<Y>] OnHeap<Y, B>;
    [Y, S, R] BoxGen<'_, Y, S, R>;
    [Y, S, R] LocalBoxGen<'_, Y, S, R>;
}
