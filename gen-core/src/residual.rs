//! `?` in generators of items: what `core::ops::Try` would do, were it stable.
//!
//! In a generator of `Result`s or `Option`s, `e?` ends the generator with the error, or `None`, as its
//! last item.

use core::convert::Infallible;
pub use core::ops::ControlFlow;

/// What `?` can be applied to.
#[diagnostic::on_unimplemented(
    message = "`?` in a generator can only be applied to a `Result` or an `Option`",
    label = "not a `Result` or an `Option`"
)]
pub trait Try {
    /// What `?` evaluates to.
    type Output;
    /// What `?` leaves the generator with.
    type Residual;

    /// Goes on, or leaves.
    fn branch(self) -> ControlFlow<Self::Residual, Self::Output>;
}

impl<T, E> Try for Result<T, E> {
    type Output = T;
    type Residual = Result<Infallible, E>;

    #[inline]
    fn branch(self) -> ControlFlow<Self::Residual, T> {
        match self {
            Ok(value) => ControlFlow::Continue(value),
            Err(error) => ControlFlow::Break(Err(error)),
        }
    }
}

impl<T> Try for Option<T> {
    type Output = T;
    type Residual = Option<Infallible>;

    #[inline]
    fn branch(self) -> ControlFlow<Self::Residual, T> {
        self.map_or(ControlFlow::Break(None), ControlFlow::Continue)
    }
}

/// An item type that a residual can be made an item of.
#[diagnostic::on_unimplemented(
    message = "`?` cannot end this generator: its items are `{Self}`",
    label = "this `?` would have to yield an item of type `{Self}`",
    note = "`?` on a `Result` needs items that are `Result`s whose error type is `From` this one, and \
            `?` on an `Option` needs items that are `Option`s"
)]
pub trait FromResidual<R> {
    /// The last item.
    fn from_residual(residual: R) -> Self;
}

impl<T, E, F: From<E>> FromResidual<Result<Infallible, E>> for Result<T, F> {
    #[inline]
    fn from_residual(residual: Result<Infallible, E>) -> Self {
        match residual {
            Ok(never) => match never {},
            Err(error) => Err(F::from(error)),
        }
    }
}

impl<T> FromResidual<Option<Infallible>> for Option<T> {
    #[inline]
    fn from_residual(_: Option<Infallible>) -> Self {
        None
    }
}
