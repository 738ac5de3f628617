//! Attributes: which may see the expansion, and which are ours.

use super::errors::Errors;
use super::tokens::any;
use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens as _;
use syn::punctuated::Punctuated;
use syn::{Attribute, Meta, Token, TypeParamBound};

/// Built-in attributes that are no macros: they show their items to nobody's code. Sorted.
const BUILT_IN: [&str; 26] = [
    "allow",
    "automatically_derived",
    "cfg",
    "cold",
    "coverage",
    "deny",
    "deprecated",
    "doc",
    "expect",
    "export_name",
    "forbid",
    "ignore",
    "inline",
    "instruction_set",
    "link_name",
    "link_section",
    "macro_export",
    "macro_use",
    "must_use",
    "no_mangle",
    "non_exhaustive",
    "path",
    "repr",
    "target_feature",
    "track_caller",
    "warn",
];

/// The attributes of a generator that the macro takes away.
pub(crate) const OURS: [&str; 3] = ["bounds", "boxed", "try_yield"];

/// Whether an attribute may be a macro, which sees, and may change, the expansion below it.
pub(crate) fn is_foreign(attr: &Attribute) -> bool {
    is_foreign_meta(&attr.meta)
}

pub(crate) fn is_foreign_meta(meta: &Meta) -> bool {
    let Some(name) = meta.path().get_ident().map(ToString::to_string) else {
        return true;
    };
    match meta {
        // `cfg_attr(predicate, attributes)` and `unsafe(attribute)` count as the attributes in
        // them.
        Meta::List(list) if name == "cfg_attr" || name == "unsafe" => {
            let predicates = usize::from(name == "cfg_attr");
            list.parse_args_with(Punctuated::<Meta, Token![,]>::parse_terminated)
                .map_or(true, |metas| metas.iter().skip(predicates).any(is_foreign_meta))
        }
        _ => BUILT_IN.binary_search(&name.as_str()).is_err(),
    }
}

/// Whether the attributes in front of some raw tokens include a foreign attribute.
pub(crate) fn begins_foreign(tokens: &[TokenTree]) -> bool {
    tokens.windows(2).any(|pair| match pair {
        [TokenTree::Punct(pound), TokenTree::Group(group)] if pound.as_char() == '#' => {
            syn::parse2::<Meta>(group.stream()).map_or(true, |meta| is_foreign_meta(&meta))
        }
        _ => false,
    })
}

/// Whether raw tokens have a foreign inner attribute, `#![..]`, which receives the item around
/// them.
pub(crate) fn mentions_foreign_inner(tokens: TokenStream) -> bool {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    tokens.windows(3).any(|three| match three {
        [TokenTree::Punct(pound), TokenTree::Punct(bang), TokenTree::Group(group)] => {
            pound.as_char() == '#'
                && bang.as_char() == '!'
                && syn::parse2::<Meta>(group.stream()).map_or(true, |meta| is_foreign_meta(&meta))
        }
        _ => false,
    })
}

/// Whether raw tokens have a foreign attribute at any depth.
pub(crate) fn mentions_foreign(tokens: TokenStream) -> bool {
    any(tokens, &|_, tokens, at| begins_foreign(tokens.get(at..at + 2).unwrap_or_default()))
}

/// Removes the attributes named `name`.
pub(crate) fn take(attrs: &mut Vec<Attribute>, name: &str) -> Vec<Attribute> {
    let (taken, kept) =
        std::mem::take(attrs).into_iter().partition(|attr| attr.path().is_ident(name));
    *attrs = kept;
    taken
}

/// Removes `#[bounds(A + B)]` and gives `+ A + B`.
pub(crate) fn take_bounds(attrs: &mut Vec<Attribute>, errors: &mut Errors) -> TokenStream {
    let mut bounds = TokenStream::new();
    for attr in take(attrs, "bounds") {
        let parser = Punctuated::<TypeParamBound, Token![+]>::parse_terminated;
        match attr.parse_args_with(parser) {
            Ok(parsed) => {
                for bound in parsed {
                    <Token![+]>::default().to_tokens(&mut bounds);
                    bound.to_tokens(&mut bounds);
                }
            }
            Err(error) => errors.push(error),
        }
    }
    bounds
}

/// The attributes on which the existence of an item may depend: `#[cfg(..)]`, and
/// `#[cfg_attr(..)]`, which may hold a `cfg`.
pub(crate) fn cfgs(attrs: &[Attribute]) -> impl Iterator<Item = &Attribute> {
    attrs.iter().filter(|attr| attr.path().is_ident("cfg") || attr.path().is_ident("cfg_attr"))
}
