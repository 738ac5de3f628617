//! Who may see a part of the expansion, and which names it may have for that.
//!
//! All tokens that the macros emit have `call_site` spans, except the few names that nobody else
//! may use. Those names have `mixed_site` spans, so hygiene hides them. Whoever receives a token of
//! such a span can make other names of it: a procedural macro would need no more to take a body's
//! token. So only [`Hidden`] makes such a name, and a stage has a `Hidden` only where nobody but
//! the compiler sees the code. The same goes for the one `unsafe` token, which is in the promise.
//!
//! An [`Exposure`] begins with the call of one of our macros, as private, and can only become
//! exposed. (`clippy.toml` forbids `Span::mixed_site` everywhere else.)

#![allow(clippy::disallowed_methods, reason = "the one place that makes hidden names")]
#![allow(clippy::unused_self, reason = "`Hidden` has nothing in it but the right to call")]

use super::paths::Paths;
use crate::pipeline::syntax::spans;
use proc_macro2::{Ident, Span, TokenStream};
use quote::quote_spanned;
use syn::Lifetime;

/// The names that [`Hidden`] makes, except labels. The last look at an expansion finds hidden names
/// by this list. The names of parameters have a number at their end.
pub(crate) const RESERVED: [&str; 9] = [
    "this_generator",
    "__build",
    "__slot",
    "__next",
    "__output",
    "__first",
    "__arg",
    "__frames",
    "__yielded",
];

/// The labels that [`Hidden`] makes. An exposed label has another name.
pub(crate) const LABELS: [&str; 1] = ["generator"];

/// The name of an item in the promise. The last look finds the promise by this name, because no
/// name in it is hidden.
pub(crate) const PROMISE: &str = "GenCorePromise9";

/// Who may see a part of the expansion.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Exposure {
    /// Only the compiler sees it.
    Private(Hidden),
    /// A macro that is not ours may see it, so all of it is safe to have.
    Exposed,
}

/// The right to emit a name that only the compiler may see.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct Hidden(());

impl Exposure {
    /// The exposure of the expansion of a call of our macros.
    pub(crate) fn of_call() -> Self {
        Exposure::Private(Hidden(()))
    }

    /// The exposure of a part that others see if `is_exposed` is true.
    pub(crate) fn exposed_if(self, is_exposed: bool) -> Self {
        if is_exposed { Exposure::Exposed } else { self }
    }

    /// A local variable that the user's code and other variables should not meet.
    pub(crate) fn variable(self, name: &str, at: Span) -> Ident {
        match self {
            Exposure::Private(hidden) => hidden.ident(name, at),
            Exposure::Exposed => exposed_name(name, at),
        }
    }

    /// The types of the running body, as a value.
    pub(crate) fn types(self, paths: &Paths, at: Span) -> TokenStream {
        match self {
            // In a single context, because an error about the value has no place otherwise.
            Exposure::Private(hidden) => {
                let generator = hidden.ident("this_generator", at);
                quote_spanned!(generator.span()=> #generator.types)
            }
            Exposure::Exposed => {
                let (private, co) = (paths.private(at), exposed_name("__co", at));
                quote_spanned!(at=> <#private::Runtime>::types_of(&#co))
            }
        }
    }

    /// The type of the running body's items, as a value.
    pub(crate) fn items(self, paths: &Paths, at: Span) -> TokenStream {
        let types = self.types(paths, at);
        let at = match self {
            Exposure::Private(hidden) => hidden.span(at),
            Exposure::Exposed => at,
        };
        quote_spanned!(at=> #types.items)
    }

    /// A label of a body. An exposed label has another name.
    pub(crate) fn label(self, name: &str, at: Span) -> Lifetime {
        match self {
            Exposure::Private(hidden) => hidden.label(name, at),
            Exposure::Exposed => Lifetime::new(&format!("'__{name}"), spans::site(at)),
        }
    }
}

impl Hidden {
    fn span(self, at: Span) -> Span {
        Span::mixed_site().located_at(at)
    }

    /// A name that nobody else can use.
    pub(crate) fn ident(self, name: &str, at: Span) -> Ident {
        // Where tests run the pipeline in process.
        #[cfg(test)]
        assert!(is_reserved(name), "the last look does not know the hidden name `{name}`");
        Ident::new(name, self.span(at))
    }

    fn label(self, name: &str, at: Span) -> Lifetime {
        #[cfg(test)]
        assert!(LABELS.contains(&name), "the last look does not know the hidden label `{name}`");
        Lifetime::new(&format!("'{name}"), self.span(at))
    }

    /// Output:
    ///
    /// ```text
    /// {
    ///     enum __Expansion {}
    ///     unsafe impl P::Promise<P::Runtime> for __Expansion { type GenCorePromise9 = (); }
    ///     <P::Runtime>::promised::<__Expansion>()
    /// }
    /// ```
    ///
    /// The only tokens of the user's in it are the crate's path, which cannot mean an item of this
    /// block.
    ///
    /// SAFETY of the emitted code: only `expression` emits it, as the argument of `start` or of the
    /// constructor of a function's generator.
    pub(crate) fn promise(self, paths: &Paths, at: Span) -> TokenStream {
        let site = spans::site(at);
        let private = paths.private(at);
        let item = exposed_name(PROMISE, at);
        quote_spanned! {site=>
            {
                enum __Expansion {}
                unsafe impl #private::Promise<#private::Runtime> for __Expansion {
                    type #item = ();
                }
                <#private::Runtime>::promised::<__Expansion>()
            }
        }
    }
}

/// Whether a span is a span of [`Hidden`]'s. There is no function that tells contexts apart, but
/// the `Debug` of a span begins with its context, `#7 bytes(1..2)`. Where it does not, every span
/// counts as hidden.
pub(crate) fn is_hidden(span: Span) -> bool {
    let context = |span: Span| format!("{span:?}").split(' ').next().map(str::to_owned);
    context(span) == context(Span::mixed_site())
}

/// Whether [`Hidden`] makes this name.
pub(crate) fn is_reserved(name: &str) -> bool {
    RESERVED.contains(&name.trim_end_matches(|c: char| c.is_ascii_digit()))
}

/// A name that others may see.
pub(crate) fn exposed_name(name: &str, at: Span) -> Ident {
    Ident::new(name, spans::site(at))
}
