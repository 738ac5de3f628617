//! The paths under which an expansion names the runtime.

use crate::pipeline::syntax::spans;
use proc_macro2::{Delimiter, Span, TokenStream, TokenTree};
use quote::{ToTokens as _, quote, quote_spanned};
use syn::parse::Parser as _;
use syn::{Error, Path, Result};

/// Paths into the runtime crate.
pub(crate) struct Paths {
    krate: TokenStream,
}

impl Default for Paths {
    fn default() -> Self {
        Paths { krate: quote!(::gen_core) }
    }
}

impl Paths {
    /// Takes a path that means the same wherever it is pasted. A relative path does not, because a
    /// `use` in a body can change it. If it named a fake crate around the body and the genuine
    /// crate in it, the fake could take the body out while the promise is made to the genuine
    /// runtime.
    pub(crate) fn new(krate: &Path) -> Result<Self> {
        let is_fixed = krate.leading_colon.is_some()
            || krate.segments.first().is_some_and(|first| {
                ["crate", "self", "super", "$crate"].iter().any(|root| first.ident == root)
            });
        if is_fixed {
            Ok(Paths { krate: krate.to_token_stream() })
        } else {
            let message = "write a path that begins with `::`, `crate`, `self` or `super`, so that it \
                           means the same everywhere";
            Err(Error::new_spanned(krate, message))
        }
    }

    /// Takes the runtime's path, in parentheses, off the front of a macro's input.
    pub(crate) fn split_off(input: TokenStream) -> Result<(Self, TokenStream)> {
        let mut input = input.into_iter();
        match input.next() {
            Some(TokenTree::Group(path)) if path.delimiter() == Delimiter::Parenthesis => {
                let path = Path::parse_mod_style.parse2(path.stream())?;
                Ok((Paths::new(&path)?, input.collect()))
            }
            _ => {
                let message = "use the macros of `gen-core`, which know the path of the runtime";
                Err(Error::new(spans::nowhere(), message))
            }
        }
    }

    /// The span of a path located at `span`. It has the context of the first token, which `$crate`
    /// needs. A single context for all of a path keeps errors about the path where they belong.
    pub(crate) fn span(&self, span: Span) -> Span {
        let first = self.krate.clone().into_iter().next();
        let context = first.map_or_else(spans::nowhere, |token| token.span());
        context.located_at(span)
    }

    /// The path of the crate, written `C` in comments.
    pub(crate) fn krate(&self, span: Span) -> TokenStream {
        let tokens = self.krate.clone().into_iter().map(|mut token| {
            token.set_span(token.span().located_at(span));
            token
        });
        tokens.collect()
    }

    /// The path of the module that the crate hides for expansions, written `P` in comments.
    pub(crate) fn private(&self, span: Span) -> TokenStream {
        let krate = self.krate(span);
        quote_spanned!(self.span(span)=> #krate::__private)
    }
}
