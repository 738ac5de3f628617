//! Invisible groups, which `macro_rules!` puts around what a metavariable stands for.
//!
//! The compiler takes no notice of one that comes out of a procedural macro: `2 * $e` would lose the precedence of `$e`, and
//! what syn has read (it sees the groups) would not be what the compiler reads. So they are all taken out here, before anything
//! else is done. Where the tokens around could take something away from an expression in it, that gets parentheses: those are
//! right in types and patterns, too. Any other fragment (an item, a path, a block, a visibility, ..) is what it was.

use super::mode;
use super::tokens::{Role, group_role, is_ident, is_joint, is_punct, regroup};
use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use syn::{Expr, Type, TypeParamBound, UnOp};

/// `tokens` without invisible groups, and whether there is a `!` or a `#` in them: without, nobody is shown anything.
pub(crate) fn visible(tokens: TokenStream) -> (TokenStream, bool) {
    let found = Found::in_(tokens.clone());
    let tokens = if found.invisible { visible_in(tokens, false) } else { tokens };
    (tokens, found.seen)
}

#[derive(Clone, Copy, Default)]
struct Found {
    invisible: bool,
    seen: bool,
}

impl Found {
    fn in_(tokens: TokenStream) -> Found {
        let mut found = Found::default();
        for token in tokens {
            match token {
                TokenTree::Group(group) => {
                    let inner = Found::in_(group.stream());
                    found.invisible |= inner.invisible || group.delimiter() == Delimiter::None;
                    found.seen |= inner.seen;
                }
                TokenTree::Punct(punct) => found.seen |= matches!(punct.as_char(), '!' | '#'),
                _ => {}
            }
        }
        found
    }
}

fn visible_in(tokens: TokenStream, in_attribute: bool) -> TokenStream {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let mut out: Vec<TokenTree> = Vec::with_capacity(tokens.len());
    for (at, token) in tokens.iter().enumerate() {
        let TokenTree::Group(group) = token else {
            out.push(token.clone());
            continue;
        };
        let in_attribute = in_attribute || group_role(&tokens, at) == Role::Attribute;
        let inner = visible_in(group.stream(), in_attribute);
        if group.delimiter() != Delimiter::None {
            out.push(regroup(group, inner).into());
            continue;
        }
        let next = tokens.get(at + 1..).unwrap_or_default();
        if !in_attribute && needs_parentheses(&inner, &out, next) {
            let mut parenthesised = Group::new(Delimiter::Parenthesis, inner);
            parenthesised.set_span(mode::site(group.span()));
            out.push(parenthesised.into());
        } else {
            out.extend(inner);
        }
    }
    out.into_iter().collect()
}

/// How an expression holds together.
#[derive(PartialEq)]
enum Bond {
    /// Nothing around it can take anything away.
    Whole,
    /// A `.` or `(` after it can: `-1`.
    Minus,
    /// Where a statement begins, it ends at its braces.
    Block,
    /// Operators can.
    Loose,
}

fn needs_parentheses(inner: &TokenStream, before: &[TokenTree], after: &[TokenTree]) -> bool {
    // One token, braces included, is whole.
    if inner.clone().into_iter().nth(1).is_none() {
        return false;
    }
    let after = after.first();
    let Ok(expr) = syn::parse2::<Expr>(inner.clone()) else {
        return is_sum(inner) && before.last().is_some_and(binds_type);
    };
    let is_applied = after.is_some_and(|token| match token {
        TokenTree::Group(group) => group.delimiter() != Delimiter::Brace,
        token => is_punct(token, '.') || is_punct(token, '?'),
    });
    let is_range = after.is_some_and(|token| is_joint(token, '.'));
    match bond(&expr) {
        Bond::Whole => false,
        Bond::Minus => is_applied && !is_range,
        Bond::Block => is_applied || after.is_some_and(is_operator),
        Bond::Loose => {
            is_applied
                || after.is_some_and(|token| is_operator(token) || is_ident(token, "as"))
                || before.last().is_some_and(|token| is_operator_before(before, token))
                // `if S { .. } == s {`
                || has_braces(inner)
                    && matches!(after, Some(TokenTree::Group(_)))
        }
    }
}

fn bond(expr: &Expr) -> Bond {
    match expr {
        Expr::Array(_)
        | Expr::Await(_)
        | Expr::Call(_)
        | Expr::Field(_)
        | Expr::Index(_)
        | Expr::Let(_)
        | Expr::Lit(_)
        | Expr::Macro(_)
        | Expr::MethodCall(_)
        | Expr::Paren(_)
        | Expr::Path(_)
        | Expr::Repeat(_)
        | Expr::Try(_)
        | Expr::Tuple(_)
        | Expr::Verbatim(_) => Bond::Whole,
        Expr::Unary(unary)
            if matches!(unary.op, UnOp::Neg(_)) && matches!(*unary.expr, Expr::Lit(_)) =>
        {
            Bond::Minus
        }
        Expr::Async(_)
        | Expr::Block(_)
        | Expr::Const(_)
        | Expr::ForLoop(_)
        | Expr::If(_)
        | Expr::Loop(_)
        | Expr::Match(_)
        | Expr::Unsafe(_)
        | Expr::While(_) => Bond::Block,
        _ => Bond::Loose,
    }
}

/// Whether a type is `A + B`, of which `&` would take the first.
fn is_sum(tokens: &TokenStream) -> bool {
    let is_sum =
        |bounds: &syn::punctuated::Punctuated<TypeParamBound, syn::Token![+]>| bounds.len() > 1;
    match syn::parse2::<Type>(tokens.clone()) {
        Ok(Type::TraitObject(object)) => is_sum(&object.bounds),
        Ok(Type::ImplTrait(some)) => is_sum(&some.bounds),
        _ => false,
    }
}

/// Whether `token` is the last one of `&`, `&'a`, `&mut`, `*const` or `->`.
fn binds_type(token: &TokenTree) -> bool {
    match token {
        TokenTree::Punct(punct) => "&>".contains(punct.as_char()),
        TokenTree::Ident(_) => true,
        _ => false,
    }
}

/// Whether `token`, after an expression, goes on with it.
fn is_operator(token: &TokenTree) -> bool {
    match token {
        // `=>`, and the `=` of a `let`, end a pattern: parentheses do no harm.
        TokenTree::Punct(punct) => !",;:#$'".contains(punct.as_char()),
        _ => false,
    }
}

/// Whether `token`, before an expression, is an operator that would take a part of it.
fn is_operator_before(before: &[TokenTree], token: &TokenTree) -> bool {
    match token {
        TokenTree::Punct(punct) => match punct.as_char() {
            ',' | ';' | ':' | '#' | '$' | '\'' => false,
            // `=>`; a lone `=`
            '>' => !before.iter().rev().nth(1).is_some_and(|t| is_joint(t, '=')),
            '=' => before.iter().rev().nth(1).is_some_and(
                |t| matches!(t, TokenTree::Punct(p) if p.spacing() == proc_macro2::Spacing::Joint),
            ),
            _ => true,
        },
        _ => false,
    }
}

fn has_braces(tokens: &TokenStream) -> bool {
    tokens.clone().into_iter().any(|token| match token {
        TokenTree::Group(group) => group.delimiter() == Delimiter::Brace,
        _ => false,
    })
}
