//! Who may see what is emitted, and how it is named for that.
//!
//! A name that nobody else may use has a `mixed_site` span: hygiene hides it. But who is given a token of such a
//! span can make other names of it: a procedural macro would need no more to take `__generator`, without any
//! `unsafe` of its own. So all tokens that another macro sees have `call_site` spans, and what they name is safe
//! to have.

use proc_macro2::{Ident, Span};
use syn::Lifetime;

/// How much of the expansion others may see.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mode {
    /// Nobody sees it: the steps that are `unsafe` may be emitted.
    Direct,
    /// A macro that is not ours may see it: only safe code is emitted.
    Seen,
}

impl Mode {
    /// The span of what is emitted at `span`.
    pub(crate) fn site(self, span: Span) -> Span {
        match self {
            Mode::Direct => Span::mixed_site().located_at(span),
            Mode::Seen => Span::call_site().located_at(span),
        }
    }

    /// A label of a body. Where others see it, it is another one.
    pub(crate) fn label(self, name: &str, span: Span) -> Lifetime {
        let name = match self {
            Mode::Direct => format!("'{name}"),
            Mode::Seen => format!("'__{name}"),
        };
        Lifetime::new(&name, self.site(span))
    }
}

/// A name that others may see.
pub(crate) fn shown(name: &str, span: Span) -> Ident {
    Ident::new(name, Mode::Seen.site(span))
}
