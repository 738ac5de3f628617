//! Mistakes of the user, gathered so that all independent mistakes are reported.

use proc_macro2::{Span, TokenStream};
use quote::quote;
use syn::{Error, Type};

/// The mistakes found so far, in the order they were found.
#[derive(Default)]
pub(crate) struct Errors(Option<Error>);

impl Errors {
    /// Adds a mistake at a token.
    pub(crate) fn at(&mut self, span: Span, message: impl std::fmt::Display) {
        self.push(Error::new(span, message));
    }

    /// Adds a mistake that a parser found.
    pub(crate) fn push(&mut self, error: Error) {
        match &mut self.0 {
            Some(errors) => errors.combine(error),
            None => self.0 = Some(error),
        }
    }

    /// Adds the mistakes of a later stage.
    pub(crate) fn absorb(&mut self, later: Errors) {
        if let Some(errors) = later.0 {
            self.push(errors);
        }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_none()
    }

    /// An expression, or the mistakes in its place.
    pub(crate) fn instead_of(self, expr: TokenStream) -> TokenStream {
        if self.is_empty() {
            return expr;
        }
        let errors = self.into_tokens();
        quote!({ #errors })
    }

    /// The mistakes as a type: an array with the mistakes as its length. The compiler does not know
    /// such a type, so its uses are no further errors. A mistake as the whole type would be a `()`.
    pub(crate) fn into_type(self) -> Type {
        let errors = self.into_tokens();
        Type::Verbatim(quote!([(); { #errors }]))
    }

    /// The mistakes as `compile_error!` calls, which are items. A single call is an expression,
    /// too.
    pub(crate) fn into_tokens(self) -> TokenStream {
        self.0.map(Error::into_compile_error).unwrap_or_default()
    }
}

impl From<Error> for Errors {
    fn from(error: Error) -> Self {
        Errors(Some(error))
    }
}
