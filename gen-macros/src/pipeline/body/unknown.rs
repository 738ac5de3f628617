//! Operands of `yield from` whose types nobody may have said.
//!
//! The compiler looks up the methods of an operand without a type in all impls, and would list these.
//! So the expansion asks such an operand for its type. It asks no other, because one call more is
//! more to compile.

use super::lowering::Lowering;
use crate::pipeline::syntax::tokens::is_punct;
use proc_macro2::{Delimiter, TokenStream, TokenTree};
use quote::ToTokens as _;
use syn::{Expr, Local, Pat};

/// The methods that give a value of the type that is asked for.
const OF_ANY_TYPE: [&str; 9] = [
    "collect",
    "into",
    "parse",
    "partition",
    "product",
    "sum",
    "try_into",
    "unwrap_or_default",
    "unzip",
];

impl Lowering<'_> {
    /// Whether nobody may have said the type of an operand: it is a call of a method that gives any
    /// type, or a variable that was given such a value. A value that is awaited has no type if it is
    /// no future. Variables of such a value are not asked, because they are many.
    pub(crate) fn is_of_unknown_type(&self, operand: TokenStream) -> bool {
        let tokens: Vec<TokenTree> = operand.clone().into_iter().collect();
        match &tokens[..] {
            [TokenTree::Ident(name)] => {
                !self.of_unknown_type.is_empty() && self.of_unknown_type.contains(&name.to_string())
            }
            // As `await_` has left it.
            [awaited, dot, _] => self.generator.is_async && is_tuple(awaited) && is_punct(dot, '.'),
            // Of a `?` where it stands, and not behind the reference.
            [reference, .., question] if is_punct(reference, '&') && is_punct(question, '?') => {
                true
            }
            // In `0..n.into()` the call is a part of the operand.
            [.., dot, TokenTree::Ident(method), TokenTree::Group(_)] if is_punct(dot, '.') => {
                OF_ANY_TYPE.contains(&method.to_string().as_str())
                    && matches!(syn::parse2(operand), Ok(Expr::MethodCall(_)))
            }
            _ => false,
        }
    }

    /// Remembers the names of variables whose types nobody may have said.
    pub(crate) fn note_variables(&mut self, local: &Local) {
        // Behind a type there is no question.
        let (Some(init), false) = (&local.init, matches!(local.pat, Pat::Type(_))) else { return };
        let value = match &*init.expr {
            Expr::Try(tried) => &tried.expr,
            value => value,
        };
        let is_unknown = match value {
            Expr::MethodCall(call) => {
                call.turbofish.is_none() && OF_ANY_TYPE.contains(&call.method.to_string().as_str())
            }
            Expr::Call(call) => match &*call.func {
                Expr::Path(path) => {
                    path.path.segments.first().is_some_and(|it| it.ident == "Default")
                }
                _ => false,
            },
            _ => false,
        };
        if is_unknown {
            let names = local.pat.to_token_stream().into_iter();
            self.of_unknown_type.extend(names.flat_map(names_in));
        }
    }
}

/// Whether this is a group of one element and a comma.
fn is_tuple(token: &TokenTree) -> bool {
    match token {
        TokenTree::Group(group) => {
            let last = group.stream().into_iter().last();
            group.delimiter() == Delimiter::Parenthesis
                && last.is_some_and(|last| is_punct(&last, ','))
        }
        _ => false,
    }
}

/// The words of a pattern.
fn names_in(token: TokenTree) -> Vec<String> {
    match token {
        TokenTree::Ident(name) => vec![name.to_string()],
        TokenTree::Group(group) => group.stream().into_iter().flat_map(names_in).collect(),
        _ => Vec::new(),
    }
}
