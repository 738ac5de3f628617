//! Who may see a part of the expansion, and which names it may have for that.
//!
//! All tokens that the macros emit have `call_site` spans, except the few names that nobody else may use. Those names have
//! `mixed_site` spans, so hygiene hides them. Whoever is given a token of such a span can make other names of it: a procedural
//! macro would need no more to take a body's token. So only [`Hidden`] makes such a name, and a stage has a `Hidden` only
//! where nobody but the compiler sees the code. The same goes for the one `unsafe` token, which is in the promise.
//!
//! An [`Exposure`] begins with the call of one of our macros, as private, and can only become exposed. (`clippy.toml` forbids
//! `Span::mixed_site` everywhere else.)

#![allow(clippy::disallowed_methods, reason = "the one place that makes hidden names")]
#![allow(clippy::unused_self, reason = "`Hidden` has nothing in it but the right to call")]

use super::paths::Paths;
use crate::pipeline::syntax::spans;
use proc_macro2::{Ident, Span, TokenStream};
use quote::quote_spanned;
use syn::Lifetime;

/// The names that [`Hidden`] makes, but for labels: the last look at an expansion finds them by these. (Parameters are numbered.)
pub(crate) const RESERVED: [&str; 5] = ["__generator", "__build", "__body", "__first", "__arg"];

/// As `RESERVED`, for labels. Where others see them they are other ones.
pub(crate) const LABELS: [&str; 1] = ["generator"];

/// The item of the promise, by which the last look finds it: nothing in it is hidden.
pub(crate) const PROMISE: &str = "GenCorePromise1";

/// Who may see a part of the expansion.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Exposure {
    /// Only the compiler sees it.
    Private(Hidden),
    /// A macro that is not ours may see it: what is emitted has nothing that is not safe to have.
    Exposed,
}

/// The right to emit what nobody else may see.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct Hidden(());

impl Exposure {
    /// The exposure of what a call of one of our macros is replaced by.
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

    /// A label of a body. Where others see it, it is another one.
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
    ///     unsafe impl P::Promise<P::Runtime> for __Expansion { type GenCorePromise1 = (); }
    ///     <P::Runtime>::promised::<__Expansion>()
    /// }
    /// ```
    ///
    /// There is nothing of the user's in it but the crate's path, which no item of this block can be meant by.
    ///
    /// SAFETY of the emitted code: it is emitted in front of what the stage `expression` says, and nowhere else.
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

/// Whether a span is one of [`Hidden`]'s. There is no function that tells contexts apart, but a span's `Debug` begins with its
/// own, `#7 bytes(1..2)`. Where it does not, everything may be one.
pub(crate) fn is_hidden(span: Span) -> bool {
    let context = |span: Span| format!("{span:?}").split(' ').next().map(str::to_owned);
    context(span) == context(Span::mixed_site())
}

/// Whether `name` is among the ones that [`Hidden`] makes.
pub(crate) fn is_reserved(name: &str) -> bool {
    RESERVED.contains(&name.trim_end_matches(|c: char| c.is_ascii_digit()))
}

/// A name that others may see.
pub(crate) fn exposed_name(name: &str, at: Span) -> Ident {
    Ident::new(name, spans::site(at))
}
