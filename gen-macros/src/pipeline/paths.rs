//! The paths under which an expansion names the runtime.

use proc_macro2::{Span, TokenStream};
use quote::quote_spanned;

/// Paths into the runtime crate.
pub(crate) struct Paths {
    krate: TokenStream,
}

impl Paths {
    pub(crate) fn new(krate: TokenStream) -> Self {
        Paths { krate }
    }

    /// The span of a path located at `span`: that of its first token, whose context `$crate`
    /// needs. One context for all of a path keeps errors about it where they belong.
    pub(crate) fn span(&self, span: Span) -> Span {
        let first = self.krate.clone().into_iter().next();
        let context = first.map_or_else(Span::mixed_site, |token| token.span());
        context.located_at(span)
    }

    /// The crate, written `C` in the comments of the other stages.
    pub(crate) fn krate(&self, span: Span) -> TokenStream {
        let tokens = self.krate.clone().into_iter().map(|mut token| {
            token.set_span(token.span().located_at(span));
            token
        });
        tokens.collect()
    }

    /// What the crate hides for expansions, written `P`.
    pub(crate) fn private(&self, span: Span) -> TokenStream {
        let krate = self.krate(span);
        quote_spanned!(self.span(span)=> #krate::__private)
    }
}
