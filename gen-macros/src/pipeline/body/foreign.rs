//! Macro calls in a body, whose tokens are not ours to understand.
//!
//! The tokens emitted here are safe code only, because the macro can do with them as it likes. A
//! `yield` that it moves out of the body meets the label, or the checks of the handle.

use super::lowering::Lowering;
use super::scope::Scope;
use super::yields::Place;
use crate::pipeline::syntax::errors::Errors;
use crate::pipeline::syntax::items;
use crate::pipeline::syntax::keywords::{self, Keywords};
use crate::pipeline::syntax::returned;
use crate::pipeline::syntax::template::{self, Fragments};
use crate::pipeline::syntax::tokens::{
    Role, any, braces, group_role, is_keyword, is_punct, mentions, regroup,
};
use crate::pipeline::syntax::walk::Pass as _;
use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens as _;
use std::mem;
use syn::parse::{ParseStream, Parser as _};
use syn::punctuated::Punctuated;
use syn::{Expr, ExprForLoop, ExprMacro, ExprYield, Macro, Token};

/// Lowers the keywords of generators in the tokens of a macro call.
pub(crate) fn lower_macro(lowering: &mut Lowering<'_>, mac: &mut Macro) {
    let call = mac.to_token_stream().into_iter().collect::<Vec<_>>();
    if group_role(&call, call.len().saturating_sub(1)) == Role::GeneratorMacro {
        return;
    }
    let outer = mem::replace(&mut lowering.in_macro, true);
    let tokens = mem::take(&mut mac.tokens);
    mac.tokens = if mac.path.is_ident("macro_rules") {
        lower_definition(lowering, tokens)
    } else {
        lower_tokens(lowering, tokens)
    };
    lowering.in_macro = outer;
}

/// Lowers the tokens of a macro call.
fn lower_tokens(lowering: &mut Lowering<'_>, tokens: TokenStream) -> TokenStream {
    if !concerns_us(lowering, tokens.clone()) {
        return tokens;
    }
    // A `gen fn` in an expression is ours. Anywhere else it belongs to the macro.
    let yields = lowering.scope != Scope::Plain;
    let mut errors = Errors::default();
    let marked = keywords::mark(tokens.clone(), Keywords { yields, ..Keywords::ALL }, &mut errors);
    if let Some(lowered) = lower_expressions(lowering, marked) {
        lowering.errors.absorb(errors);
        return lowered;
    }
    let keywords = Keywords { yields, ..Keywords::BLOCKS };
    let marked = keywords::mark(tokens, keywords, &mut lowering.errors);
    scan(lowering, marked)
}

/// Whether there is anything to lower in the tokens of a macro call.
fn concerns_us(lowering: &Lowering<'_>, tokens: TokenStream) -> bool {
    keywords::mentions_keyword(tokens.clone())
        || lowering.lowers_return() && mentions(tokens.clone(), "return")
        || lowering.scope == Scope::Element && any(tokens, &|token, _, _| is_punct(token, '?'))
}

/// Lowers tokens that are expressions with commas between, or `value; length`.
fn lower_expressions(lowering: &mut Lowering<'_>, tokens: TokenStream) -> Option<TokenStream> {
    let list = Punctuated::<Expr, Token![,]>::parse_terminated;
    if let Ok(mut list) = list.parse2(tokens.clone()) {
        list.iter_mut().for_each(|expr| lowering.visit_expr_mut(expr));
        return Some(list.into_token_stream());
    }
    let repeat = |input: ParseStream<'_>| {
        let parts: (Expr, Token![;], Expr) = (input.parse()?, input.parse()?, input.parse()?);
        Ok(parts)
    };
    let (mut value, semi, len) = repeat.parse2(tokens).ok()?;
    if keywords::mentions_keyword(len.to_token_stream()) {
        return None;
    }
    lowering.visit_expr_mut(&mut value);
    let mut lowered = value.into_token_stream();
    semi.to_tokens(&mut lowered);
    len.to_tokens(&mut lowered);
    Some(lowered)
}

/// Lowers every `yield`, `for await`, `gen` block and `return` without a value in tokens of any other
/// grammar.
fn scan(lowering: &mut Lowering<'_>, tokens: TokenStream) -> TokenStream {
    let mut rest: Vec<TokenTree> = tokens.into_iter().collect();
    let mut out = TokenStream::new();
    let mut at = 0;
    while let Some(token) = rest.get(at) {
        // A `gen fn` belongs to the macro.
        if let Some(len) = gen_fn_len(&rest, at) {
            out.extend(rest.get(at..at + len).unwrap_or_default().iter().cloned());
            at += len;
            continue;
        }
        if let Some(len) = returned::bare_return(&rest, at).filter(|_| lowering.lowers_return()) {
            out.extend([token.clone()]);
            out.extend(lowering.done(token.span()));
            at += len;
            continue;
        }
        if let Some((for_await, len)) = for_await(&rest, at).filter(|_| lowering.can_wait) {
            let mut expr = Expr::ForLoop(for_await);
            lowering.visit_expr_mut(&mut expr);
            expr.to_tokens(&mut out);
            at += len;
            continue;
        }
        let is_yield = is_keyword(&rest, at, "yield") && lowering.scope != Scope::Plain;
        if is_yield || keywords::names_gen_block(token) {
            // syn finds where the expression ends. The scan goes on with the tokens after it.
            let begin = token.span();
            let tail: TokenStream = rest.drain(at..).collect();
            let result = if is_yield {
                split_front(tail, |front: ExprYield| Expr::Yield(front))
            } else {
                split_front(tail, |front: ExprMacro| Expr::Macro(front))
            };
            match result {
                Ok((mut expr, tail)) => {
                    lowering.visit_expr_mut(&mut expr);
                    expr.to_tokens(&mut out);
                    rest = tail.into_iter().collect();
                    at = 0;
                }
                Err(error) => {
                    let message = format!("cannot tell what is yielded in this macro: {error}");
                    lowering.errors.at(begin, message);
                    return out;
                }
            }
            continue;
        }
        let lowered = match token {
            TokenTree::Group(group) => match group_role(&rest, at) {
                Role::Code => Some(regroup(group, scan(lowering, group.stream()))),
                Role::Macro => Some(regroup(group, lower_tokens(lowering, group.stream()))),
                Role::Attribute | Role::GeneratorMacro => None,
            },
            _ => None,
        };
        out.extend([lowered.map_or_else(|| token.clone(), TokenTree::Group)]);
        at += 1;
    }
    out
}

/// The `for await` loop that begins at `tokens[at]`, with its label, and its length. syn says which of
/// the blocks that follow is the loop's body.
fn for_await(tokens: &[TokenTree], at: usize) -> Option<(ExprForLoop, usize)> {
    let label = if tokens.get(at).is_some_and(|token| is_punct(token, '\'')) { 3 } else { 0 };
    if !keywords::begins_for_await(tokens, at + label) {
        return None;
    }
    let rest = tokens.get(at..).unwrap_or_default();
    let mut ends = (0..rest.len()).filter(|&end| rest.get(end).and_then(braces).is_some());
    ends.find_map(|end| {
        let tokens = rest.get(..=end)?.iter().cloned().collect();
        let marked = keywords::mark(tokens, Keywords::LOOPS, &mut Errors::default());
        Some((syn::parse2(marked).ok()?, end + 1))
    })
}

/// The length of the `gen fn` that begins at `tokens[at]`, with its body.
fn gen_fn_len(tokens: &[TokenTree], at: usize) -> Option<usize> {
    keywords::begins_gen_fn(tokens, at).then(|| items::body_end(tokens, at) - at)
}

/// Parses the front of `tokens` and gives the rest.
fn split_front<T: syn::parse::Parse>(
    tokens: TokenStream,
    into_expr: fn(T) -> Expr,
) -> syn::Result<(Expr, TokenStream)> {
    let parse = |input: ParseStream<'_>| Ok((into_expr(input.parse()?), input.parse()?));
    parse.parse2(tokens)
}

/// Lowers every `yield` and every `return` without a value in the right-hand sides of a
/// `macro_rules!` definition.
///
/// A right-hand side is no Rust: it holds metavariables and repetitions. [`template`] finds where
/// an operand ends.
fn lower_definition(lowering: &mut Lowering<'_>, tokens: TokenStream) -> TokenStream {
    if lowering.scope != Scope::Generator {
        return tokens;
    }
    let mut after_arrow = false;
    let mut fragments = Fragments::default();
    let arms = tokens.into_iter().map(|token| {
        let is_template = mem::replace(&mut after_arrow, is_punct(&token, '>'));
        match token {
            TokenTree::Group(group) if is_template => {
                let inner = keywords::mark(group.stream(), Keywords::YIELDS, &mut lowering.errors);
                TokenTree::Group(regroup(&group, lower_template(lowering, inner, &fragments)))
            }
            TokenTree::Group(group) => {
                fragments = Fragments::of_matcher(group.stream());
                TokenTree::Group(group)
            }
            token => token,
        }
    });
    arms.collect()
}

/// Input:
///
/// ```text
/// yield $x + 1;
/// yield from $source;
/// yield from $source?;
/// return;
/// ```
///
/// Output, the last line in a body that may end with a last item. The first line is a `yield` as in
/// [`Lowering::yield_value`]:
///
/// ```text
/// match { let __suspended = <P::Runtime>::at(..).yield_(P::Item { item: $x + 1 }, &mut __co); __suspended } { .. };
/// <P::Runtime>::at(&__co, if false { break '__generator }).nest(P::Delegate($source).., &mut __co).await;
/// <P::Runtime>::at(&__co, if false { break '__generator }).nest(P::TryDelegate($source).., &mut __co).await?;
/// return <P::Runtime>::done();
/// ```
fn lower_template(
    lowering: &mut Lowering<'_>,
    tokens: TokenStream,
    fragments: &Fragments,
) -> TokenStream {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let mut out = TokenStream::new();
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        if let Some(len) = returned::bare_return(&tokens, at).filter(|_| lowering.lowers_return()) {
            out.extend([token.clone()]);
            out.extend(lowering.done(token.span()));
            at += len;
            continue;
        }
        let role = group_role(&tokens, at);
        let is_yield = is_keyword(&tokens, at, "yield");
        at += 1;
        match token {
            TokenTree::Ident(ident) if is_yield => {
                let place = Place::keyword(ident.span());
                let mark_len = keywords::delegation_len(tokens.get(at..).unwrap_or_default());
                let delegates = mark_len > 0;
                at += mark_len;
                let rest = tokens.get(at..).unwrap_or_default();
                let len = template::operand_len(rest, fragments);
                at += len;
                let operand = rest.get(..len).unwrap_or_default();
                let (operand, question) = match template::question_mark(operand) {
                    Some((operand, question)) if delegates => (operand, Some(question)),
                    _ => (operand, None),
                };
                let operand =
                    lower_template(lowering, operand.iter().cloned().collect(), fragments);
                out.extend(if delegates {
                    lowering.yield_from(place, &operand, question.as_ref())
                } else {
                    lowering.yield_value(place, operand)
                });
            }
            TokenTree::Group(group) if matches!(role, Role::Code | Role::Macro) => {
                let mut inner = group.stream();
                if role == Role::Macro {
                    inner = keywords::mark(inner, Keywords::YIELDS, &mut lowering.errors);
                }
                let inner = lower_template(lowering, inner, fragments);
                out.extend([TokenTree::Group(regroup(group, inner))]);
            }
            _ => out.extend([token.clone()]),
        }
    }
    out
}
