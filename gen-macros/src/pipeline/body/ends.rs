//! How a body of items ends: whether `?` or `return` can give it a last item.
//!
//! A body with such a token in sight returns `Result<(), E>` or `Option<()>`, so that rustc reads the token as it would in a
//! function of that type. All other bodies return `()`.

use super::lowering::Lowering;
use super::yields::operand_mut;
use crate::pipeline::generator::types::TypeTokens;
use crate::pipeline::syntax::errors::Errors;
use crate::pipeline::syntax::keywords::{self, GEN_BLOCK, Keywords};
use crate::pipeline::syntax::spans::{self, span_of};
use crate::pipeline::syntax::tokens::{Role, group_role, is_ident, is_keyword, is_punct};
use proc_macro2::{Delimiter, Span, TokenStream, TokenTree};
use quote::{ToTokens as _, quote, quote_spanned};
use syn::parse::Parser as _;
use syn::punctuated::Punctuated;
use syn::visit_mut::{self, VisitMut};
use syn::{Attribute, Block, Expr, ExprReturn, GenericArgument, Item, Macro, Token, Type};

/// The kind of value that the block of a body returns.
#[derive(Clone, Copy, Default)]
pub(crate) enum Ending {
    /// `()`, or the value of a coroutine.
    #[default]
    Plain,
    /// The type that the items say if they are `Result`s or `Option`s, and `()` otherwise: no token in sight needs more, but
    /// a macro may hide one.
    ByItems,
    /// The type that the items say. The token at this place needs them to be `Result`s or `Option`s.
    Last(Span),
}

impl Ending {
    /// The ending of a body with items of this type.
    pub(crate) fn of(body: &mut Block, item: &TypeTokens) -> Self {
        let mut ends = EndTokens::default();
        ends.visit_block_mut(body);
        if let Some(span) = ends.first {
            return Ending::Last(span);
        }
        let span = match ends.unparsed {
            Some(span) => span,
            None if ends.calls_macro && is_named(item) => spans::nowhere(),
            None => return Ending::Plain,
        };
        // The item type of a block is inferred, so no method can be looked up on it.
        if item.is_nameable() { Ending::ByItems } else { Ending::Last(span) }
    }

    pub(crate) fn is_plain(self) -> bool {
        matches!(self, Ending::Plain)
    }
}

/// Whether the name of a type says that it is a `Result` or an `Option`, as `io::Result<T>` does.
fn is_named(item: &TypeTokens) -> bool {
    match syn::parse2(item.in_signature.clone()) {
        Ok(Type::Path(ty)) => ty.path.segments.last().is_some_and(|segment| {
            segment.ident == "Option" || segment.ident.to_string().ends_with("Result")
        }),
        _ => false,
    }
}

/// The tokens of a body's own code that end it.
#[derive(Default)]
struct EndTokens {
    /// The first `?`, or `return` with a value.
    first: Option<Span>,
    /// The first one in tokens that cannot be parsed: it may belong to a closure there.
    unparsed: Option<Span>,
    calls_macro: bool,
}

impl EndTokens {
    /// Looks through tokens of an unknown grammar.
    fn scan(&mut self, tokens: TokenStream) {
        let tokens: Vec<TokenTree> = tokens.into_iter().collect();
        for (at, token) in tokens.iter().enumerate() {
            let ends = match token {
                TokenTree::Group(group) => {
                    let is_code = matches!(group_role(&tokens, at), Role::Code | Role::Macro);
                    if is_code && !has_ends_of_its_own(&tokens, at) {
                        self.scan(group.stream());
                    }
                    false
                }
                TokenTree::Punct(_) => is_punct(token, '?') && !is_repetition(&tokens, at),
                TokenTree::Ident(_) => {
                    is_keyword(&tokens, at, "return")
                        && keywords::begins_expr(tokens.get(at + 1..))
                        && bare_return(&tokens, at).is_none()
                }
                TokenTree::Literal(_) => false,
            };
            if ends {
                self.unparsed.get_or_insert(token.span());
            }
        }
    }
}

/// Whether the group at `tokens[at]` is the body of a closure, or of an `async` or `gen` block.
fn has_ends_of_its_own(tokens: &[TokenTree], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|before| tokens.get(before));
    before.is_some_and(|token| {
        is_punct(token, '|') || ["async", "gen", "move"].iter().any(|name| is_ident(token, name))
    })
}

/// Whether the `?` at `tokens[at]` belongs to a `$( .. )?` of a `macro_rules!` definition.
fn is_repetition(tokens: &[TokenTree], at: usize) -> bool {
    let back = |n: usize| at.checked_sub(n).and_then(|i| tokens.get(i));
    let is_group = |token: &TokenTree| matches!(token, TokenTree::Group(_));
    back(1).is_some_and(is_group) && back(2).is_some_and(|t| is_punct(t, '$'))
}

/// How many tokens a `return` without a value has at `tokens[at]`, if there is one.
pub(crate) fn bare_return(tokens: &[TokenTree], at: usize) -> Option<usize> {
    if !is_keyword(tokens, at, "return") {
        return None;
    }
    let ends =
        |at: usize| tokens.get(at).is_none_or(|token| is_punct(token, ';') || is_punct(token, ','));
    match tokens.get(at + 1) {
        Some(TokenTree::Group(unit))
            if unit.delimiter() == Delimiter::Parenthesis
                && unit.stream().is_empty()
                && ends(at + 2) =>
        {
            Some(2)
        }
        _ => ends(at + 1).then_some(1),
    }
}

impl VisitMut for EndTokens {
    fn visit_expr_mut(&mut self, expr: &mut Expr) {
        match expr {
            Expr::Closure(_) | Expr::Async(_) | Expr::Const(_) => {}
            Expr::Repeat(repeat) => self.visit_expr_mut(&mut repeat.expr),
            // The operand of `yield from` is the operand of a `return` here.
            Expr::Yield(yield_) => {
                if let Some(operand) = operand_mut(yield_) {
                    self.visit_expr_mut(operand);
                }
            }
            Expr::Try(try_) => {
                self.visit_expr_mut(&mut try_.expr);
                self.first.get_or_insert(try_.question_token.span);
            }
            Expr::Return(return_) => {
                let span = return_.return_token.span;
                visit_mut::visit_expr_return_mut(self, return_);
                if let Returned::End = Returned::of(return_) {
                    self.first.get_or_insert(span);
                }
            }
            _ => visit_mut::visit_expr_mut(self, expr),
        }
    }

    fn visit_macro_mut(&mut self, mac: &mut Macro) {
        let call: Vec<TokenTree> = mac.to_token_stream().into_iter().collect();
        let is_generator = mac.path.is_ident(GEN_BLOCK)
            || group_role(&call, call.len().saturating_sub(1)) == Role::GeneratorMacro;
        if is_generator {
            return;
        }
        self.calls_macro = true;
        let mut inside = EndTokens::default();
        inside.scan(mac.tokens.clone());
        let Some(span) = inside.unparsed else { return };
        let marked = keywords::mark(mac.tokens.clone(), Keywords::ALL, &mut Errors::default());
        match Punctuated::<Expr, Token![,]>::parse_terminated.parse2(marked) {
            Ok(mut list) => list.iter_mut().for_each(|expr| self.visit_expr_mut(expr)),
            Err(_) => {
                self.unparsed.get_or_insert(span);
            }
        }
    }

    /// Of the items in a body, only a macro's definition may be about its ends.
    fn visit_item_mut(&mut self, item: &mut Item) {
        if let Item::Macro(definition) = item {
            self.scan(definition.mac.tokens.clone());
        }
    }

    fn visit_attribute_mut(&mut self, _: &mut Attribute) {}
    fn visit_type_mut(&mut self, _: &mut Type) {}
    fn visit_generic_argument_mut(&mut self, _: &mut GenericArgument) {}
}

/// What a `return` in a body of items is given.
pub(crate) enum Returned {
    /// Nothing, or `()`.
    Nothing,
    /// A `yield`, whose value is `()`.
    Yield,
    /// A value that the block may return: an error, `None`, or the outcome of something else.
    End,
    /// The beginning of a value that is no end of a body.
    Item(Span),
}

impl Returned {
    pub(crate) fn of(return_: &ExprReturn) -> Self {
        let Some(value) = return_.expr.as_deref() else { return Returned::Nothing };
        let mut inner = value;
        loop {
            inner = match inner {
                Expr::Paren(paren) => &paren.expr,
                Expr::Group(group) => &group.expr,
                _ => break,
            };
        }
        let is_end = match inner {
            Expr::Tuple(unit) if unit.elems.is_empty() => return Returned::Nothing,
            Expr::Yield(_) => return Returned::Yield,
            Expr::Call(call) => {
                let wraps = |name| match &*call.func {
                    Expr::Path(func) => func.path.segments.last().is_some_and(|s| s.ident == name),
                    _ => false,
                };
                let is_unit =
                    |arg: &Expr| matches!(arg, Expr::Tuple(unit) if unit.elems.is_empty());
                !(wraps("Ok") || wraps("Some")) || call.args.iter().all(is_unit)
            }
            Expr::Path(path) => path.path.segments.last().is_some_and(|s| s.ident == "None"),
            // Only the compiler knows the type of these.
            _ => matches!(
                inner,
                Expr::MethodCall(_)
                    | Expr::Macro(_)
                    | Expr::Try(_)
                    | Expr::Await(_)
                    | Expr::Block(_)
                    | Expr::Unsafe(_)
                    | Expr::Match(_)
                    | Expr::If(_)
                    | Expr::Loop(_)
            ),
        };
        if is_end { Returned::End } else { Returned::Item(span_of(value)) }
    }
}

impl Lowering<'_> {
    /// Input, in a body that may end with a last item:
    ///
    /// ```text
    /// return
    /// return ()
    /// return yield value
    /// ```
    ///
    /// Output:
    ///
    /// ```text
    /// return <P::Runtime>::done()
    /// return <P::Runtime>::done()
    /// return { let () = yield value; <P::Runtime>::done() }
    /// ```
    ///
    /// A body that returns `()` keeps its own. Where tokens of another macro have such a `return` in a closure, its type is
    /// that of the closure.
    pub(crate) fn return_(&mut self, return_: &ExprReturn, returned: &Returned) -> Option<Expr> {
        if let Returned::Item(span) = returned {
            self.errors.at(*span, RETURN_VALUE);
        }
        if self.generator.ending.is_plain() {
            return None;
        }
        let ExprReturn { attrs, return_token, expr } = return_;
        let done = self.done(return_token.span);
        let value = match returned {
            Returned::Nothing => done,
            Returned::Yield => quote!({ let () = #expr; #done }),
            Returned::End | Returned::Item(_) => return None,
        };
        Some(Expr::Verbatim(quote!(#(#attrs)* #return_token #value)))
    }

    /// The value of a block that ends without a last item.
    pub(crate) fn done(&self, span: Span) -> TokenStream {
        let private = self.paths.private(span);
        quote_spanned!(spans::site(span)=> <#private::Runtime>::done())
    }
}

/// Whether a `return` without a value may stand in `tokens`, at any depth.
pub(crate) fn mentions_return(tokens: TokenStream) -> bool {
    tokens.into_iter().any(|token| match token {
        TokenTree::Group(group) => mentions_return(group.stream()),
        token => is_ident(&token, "return"),
    })
}

const RETURN_VALUE: &str =
    "a generator's items come from `yield`; use `yield value; return;` to end with one more";
