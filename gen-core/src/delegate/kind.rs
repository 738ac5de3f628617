//! The kinds of operands of a `yield from`, for the messages about wrong operands.
//!
//! A wrong operand gives a source as well, and the kind of the source says why the operand is
//! wrong. So the compiler finds every method, and reports one error, where the source is checked
//! ([`pass_on`](crate::delegate::pass_on)).

/// The kind of an operand. `PassOn` asks for each of its types.
pub trait Kind {
    /// Must be an [`IntoIterator`].
    type Iterable;
    /// Must be no text.
    type Text;
    /// Must be no async generator.
    type Async;
    /// Must be something with items, in an async generator, whose message then speaks of streams
    /// and futures as well.
    #[cfg(feature = "stream")]
    type Itemless;

    /// The source, in a generator that is not async, of a source of `Y`s that is a `D`.
    type Source<Y, D>;

    /// That source.
    fn source<Y, D>(source: D) -> Self::Source<Y, D>;
}

/// An operand whose items are passed on.
#[derive(Debug)]
pub enum Delegation {}

/// An operand that is no iterable.
#[derive(Debug)]
pub struct NotIterable<T>(T);

/// An operand that is a text.
#[derive(Debug)]
pub struct Text<T>(T);

/// Implements `Kind` for operands whose source is kept.
macro_rules! kind {
    ($([$($generics:tt)*] $kind:ty => $iterable:ty, $text:ty, $itemless:ty;)*) => {$(
        impl<$($generics)*> Kind for $kind {
            type Iterable = $iterable;
            type Text = $text;
            type Async = ();
            #[cfg(feature = "stream")]
            type Itemless = $itemless;
            type Source<Y, D> = D;

            #[inline(always)]
            fn source<Y, D>(source: D) -> D {
                source
            }
        }
    )*};
}

kind! {
    [] Delegation => [(); 0], (), Delegation;
    [T] NotIterable<T> => T, (), T;
    [T] Text<T> => [(); 0], T, Delegation;
}

mod sealed {
    /// Without it, a program could let a wrong operand pass the check.
    pub trait Sealed {}

    impl Sealed for () {}
    #[cfg(feature = "stream")]
    impl Sealed for super::Delegation {}
}

/// A type that is no text.
#[diagnostic::on_unimplemented(
    message = "a string is no iterable: write `yield from text.chars()`, or `yield` for the whole text",
    label = "a string"
)]
pub trait NotText: sealed::Sealed {}

#[diagnostic::do_not_recommend]
impl NotText for () {}

/// A type that is no async generator and no stream.
#[diagnostic::on_unimplemented(
    message = "a generator that is not async cannot wait for an async generator or a stream",
    label = "only an `async gen fn` can `yield from` this"
)]
pub trait NotAsync: sealed::Sealed {}

#[diagnostic::do_not_recommend]
impl NotAsync for () {}

/// A type with items, in an async generator.
#[cfg(feature = "stream")]
#[diagnostic::on_unimplemented(
    message = "`{Self}` is neither an iterable nor a stream",
    label = "has no items",
    note = "await a future first: `yield from future.await`, or `yield future.await` for one value"
)]
pub trait HasItems: sealed::Sealed {}

#[cfg(feature = "stream")]
#[diagnostic::do_not_recommend]
impl HasItems for Delegation {}
