//! The check of a `yield from`: its operand yields the items of the body, and takes its values.
//!
//! An expansion calls `PassOn::pass_on(types, source)` by its path. The compiler learns the body's
//! types from the first argument, and the operand's from the second. A wrong operand does not match
//! the only impl then, and the message is the trait's. Two other ways gave worse messages. A
//! function that takes the body's own types gives "mismatched types" with our types in it. A bound
//! on a method gives a note with a line of our source.
//!
//! The impls are for any `K`, because the compiler shows each impl for a similar type.

use crate::body::tokens::Types;
use crate::delegate::kind::{Kind, NotAsync, NotText};
use crate::delegate::source::YieldFrom;

/// The check of a `yield from`: it yields the operand's items `X` in a generator of `Y`s, and sends
/// the generator's values `S` to an operand that takes `T`s.
#[diagnostic::on_unimplemented(
    message = "this yields `{X}`, and the generator yields `{Y}`",
    label = "yields `{X}`",
    note = "`yield from` passes items on as they are: make others of them by `.copied()`, `.cloned()` or `.map(..)`, \
            and walk parts of a structure by their own generator: `for part in .. {{ yield from part.walk(); }}`"
)]
pub trait PassOn<X, Y, T, S>: Sized {
    /// The checked source, of the source `D`.
    type Source<D>;

    /// Checks the source of an operand.
    fn pass_on<D>(
        body: Types<Y, S>,
        operand: YieldFrom<X, T, D, Self>,
    ) -> YieldFrom<Y, S, Self::Source<D>>;
}

impl<K, Y, T, S> PassOn<Y, Y, T, S> for K
where
    K: Kind<Iterable: IntoIterator, Text: NotText, Async: NotAsync>,
    Sent: SendOn<T, S>,
{
    type Source<D> = <Sent as SendOn<T, S>>::Source<K::Source<Y, D>>;

    #[inline(always)]
    fn pass_on<D>(
        _body: Types<Y, S>,
        operand: YieldFrom<Y, T, D, Self>,
    ) -> YieldFrom<Y, S, Self::Source<D>> {
        YieldFrom::new(Sent::source(K::source(operand.source)))
    }
}

/// The values that are sent to a generator.
#[derive(Debug)]
pub enum Sent {}

/// The values that are sent to a generator, which are `S`s, are sent on to the operand of its
/// `yield from`, which takes `T`s.
#[diagnostic::on_unimplemented(
    message = "this takes values of `{T}`, and the generator is sent values of `{S}`",
    label = "takes `{T}`",
    note = "`yield from` sends the generator's values on as they are, so both take the same type: declare the generator \
            `-> impl Coroutine<{T}, Yield = ..>`, or for an operand that takes none, write `for item in .. {{ yield item; }}`"
)]
pub trait SendOn<T, S> {
    /// The source, of the source `D`. The compiler does not know it where the values are wrong, so
    /// it does not look into it for a second error.
    type Source<D>;

    /// That source.
    fn source<D>(source: D) -> Self::Source<D>;
}

impl<K, S> SendOn<S, S> for K {
    type Source<D> = D;

    #[inline(always)]
    fn source<D>(source: D) -> D {
        source
    }
}
