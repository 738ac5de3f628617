//! The order of the stages for an item. Each item is treated by itself, so that a mistake costs no
//! other item.

use super::context::Context;
use super::function;
use crate::pipeline::body::foreign;
use crate::pipeline::body::lowering::Lowering;
use crate::pipeline::body::scope::Scope;
use crate::pipeline::generator::facts::Facts;
use crate::pipeline::naming::exposure::Exposure;
use crate::pipeline::syntax::attrs;
use crate::pipeline::syntax::braces;
use crate::pipeline::syntax::errors::Errors;
use crate::pipeline::syntax::function::Function;
use crate::pipeline::syntax::items::{self, Enclosing, Kind, RawItem};
use crate::pipeline::syntax::keywords::{self, Keywords};
use crate::pipeline::syntax::tokens;
use crate::pipeline::syntax::walk::{Pass, Walk};
use proc_macro2::{TokenStream, TokenTree};
use quote::{ToTokens as _, quote};
use syn::parse::Parse as _;
use syn::visit_mut;
use syn::{Expr, ImplItem, Item, ItemConst, ItemMacro, ItemStatic, TraitItem};

/// Expands a sequence of items.
pub(crate) fn items(tokens: TokenStream, context: Context<'_>) -> TokenStream {
    let split = items::split(tokens).into_iter();
    split.map(|item| expand_item(item, context)).collect()
}

/// Expands an item in a body. Its keywords were marked with the keywords of the body.
pub(crate) fn nested(tokens: TokenStream, around: &Lowering<'_>) -> TokenStream {
    let context = Context {
        paths: around.paths,
        enclosing: Enclosing::Module,
        exposure: around.exposure(),
        keywords_done: true,
        scope: match around.scope {
            Scope::Plain => Scope::Plain,
            _ => Scope::Item,
        },
    };
    items(tokens, context)
}

/// Expands an item. An item without generators passes through, token for token.
fn expand_item(item: RawItem, context: Context<'_>) -> TokenStream {
    let RawItem { kind, mut tokens } = item;
    let mut errors = Errors::default();
    if let Kind::Stray(span, message) = kind {
        errors.at(span, message);
        return errors.into_tokens();
    }
    let stream: TokenStream = tokens.iter().cloned().collect();
    if !keywords::mentions_keyword(stream.clone()) {
        return stream;
    }
    if let Kind::Container(enclosing) = kind {
        if let Some(TokenTree::Group(group)) = tokens.last() {
            // A header may have a mistake in it, or grammar that we do not know. Messages and
            // editors still need the items, but anybody may see them.
            let is_exposed =
                !items::is_container(&tokens) || attrs::mentions_foreign_inner(group.stream());
            let exposure = exposure_under(&tokens, context.exposure).exposed_if(is_exposed);
            let inner = Context { enclosing, exposure, ..context };
            let group = tokens::regroup(group, items(group.stream(), inner));
            tokens.pop();
            tokens.push(group.into());
            return tokens.into_iter().collect();
        }
    }
    let marked = if context.keywords_done || matches!(kind, Kind::Macro) {
        stream
    } else {
        keywords::mark(stream, Keywords::ALL, &mut errors)
    };
    match kind {
        Kind::Function => match braces::whole(Function::parse, marked) {
            Ok(function) => function::expand(function, context, errors),
            Err(error) => {
                errors.push(error);
                errors.into_tokens()
            }
        },
        Kind::Macro => expand_macro(marked, context),
        _ => expand_other(marked, context, exposure_under(&tokens, context.exposure), errors),
    }
}

/// The exposure below the attributes in front of `tokens`.
fn exposure_under(tokens: &[TokenTree], outer: Exposure) -> Exposure {
    outer.exposed_if(attrs::begins_foreign(tokens))
}

/// A macro call in the place of an item: its `gen` blocks are ours, its `gen fn`s are not.
fn expand_macro(tokens: TokenStream, context: Context<'_>) -> TokenStream {
    let Ok(mut call) = syn::parse2::<ItemMacro>(tokens.clone()) else {
        return tokens;
    };
    let mut lowering = Lowering::new(context.paths, Exposure::Exposed, Scope::Plain);
    foreign::lower_macro(&mut lowering, &mut call.mac);
    let mut out = call.into_token_stream();
    out.extend(lowering.errors.into_tokens());
    out
}

/// Expands a constant, a static or any other item with an expression in it.
fn expand_other(
    tokens: TokenStream,
    context: Context<'_>,
    exposure: Exposure,
    mut errors: Errors,
) -> TokenStream {
    let parsed = match context.enclosing {
        Enclosing::Trait => braces::explained(TraitItem::parse, tokens).map(Other::Trait),
        Enclosing::Inherent
        | Enclosing::TraitImpl
        | Enclosing::IteratorImpl
        | Enclosing::IntoIteratorImpl { .. } => {
            braces::explained(ImplItem::parse, tokens).map(Other::Impl)
        }
        Enclosing::Unknown | Enclosing::Module => {
            braces::explained(Item::parse, tokens).map(Other::Item)
        }
    };
    let mut lowering = Lowering::new(context.paths, exposure, context.scope);
    let mut out = match parsed {
        Ok(mut item) => {
            let mut facts = Facts::default();
            item.visit(&mut facts);
            if facts.foreign_attr {
                lowering.exposure = Exposure::Exposed;
            }
            item.visit(&mut lowering);
            errors.absorb(lowering.errors);
            if errors.is_empty() {
                return item.into_tokens();
            }
            // The mistake in place of the value is the only error.
            if let Other::Item(
                Item::Static(ItemStatic { expr, .. }) | Item::Const(ItemConst { expr, .. }),
            ) = &mut item
            {
                let errors = errors.into_tokens();
                **expr = Expr::Verbatim(quote!({ #errors }));
                return item.into_tokens();
            }
            item.into_tokens()
        }
        Err(error) => {
            errors.push(error);
            TokenStream::new()
        }
    };
    out.extend(errors.into_tokens());
    out
}

/// An item that is neither a function nor a container of items.
enum Other {
    Item(Item),
    Impl(ImplItem),
    Trait(TraitItem),
}

impl Other {
    /// Visits the parts of the item.
    fn visit(&mut self, pass: &mut dyn Pass) {
        match self {
            Other::Item(item) => visit_mut::visit_item_mut(&mut Walk(pass), item),
            Other::Impl(item) => visit_mut::visit_impl_item_mut(&mut Walk(pass), item),
            Other::Trait(item) => visit_mut::visit_trait_item_mut(&mut Walk(pass), item),
        }
    }

    fn into_tokens(self) -> TokenStream {
        match self {
            Other::Item(item) => item.into_token_stream(),
            Other::Impl(item) => item.into_token_stream(),
            Other::Trait(item) => item.into_token_stream(),
        }
    }
}
