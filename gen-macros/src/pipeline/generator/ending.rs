//! How a body of items ends: whether `?` or `return` can give it a last item.
//!
//! A body with such a token in sight returns `Result<(), E>` or `Option<()>`, so that rustc reads
//! the token as it would in a function of that type. All other bodies return `()`.

use super::types::TypeTokens;
use crate::pipeline::syntax::errors::Errors;
use crate::pipeline::syntax::keywords::{self, Keywords};
use crate::pipeline::syntax::marks::{Operand, is_gen_block, operand, operand_mut};
use crate::pipeline::syntax::returned::{Returned, bare_return, outcome};
use crate::pipeline::syntax::spans::{self, span_of};
use crate::pipeline::syntax::tokens::{Role, group_role, is_keyword, is_one_of, is_punct, written};
use crate::pipeline::syntax::walk::{Pass, Walk};
use proc_macro2::{Span, TokenStream, TokenTree};
use quote::ToTokens as _;
use syn::parse::Parser as _;
use syn::punctuated::Punctuated;
use syn::visit_mut;
use syn::{Attribute, Block, Error, Expr, GenericArgument, Item, Macro, Token, Type};

/// The kind of value that the block of a body returns.
#[derive(Clone, Copy, Default)]
pub(crate) enum Ending {
    /// `()`, or the value of a coroutine.
    #[default]
    Plain,
    /// The type that the items say if they are `Result`s or `Option`s, and `()` otherwise: no token
    /// in sight needs more, but a macro may hide such a token.
    ByItems,
    /// The type that the items say. The token at this place needs them to be `Result`s or
    /// `Option`s.
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

    /// The first `?` of a coroutine's own code.
    pub(crate) fn question_mark(body: &mut Block) -> Option<Span> {
        let mut ends = EndTokens::default();
        ends.visit_block_mut(body);
        ends.question_mark
    }

    /// The mistake to end a body by a `?` or a `return`, though its items are surely neither
    /// `Result`s nor `Option`s. Where the macro is not sure, rustc decides by a trait.
    pub(crate) fn mistaken(body: &mut Block, item: &TypeTokens) -> Option<Error> {
        let is_block = !item.is_nameable();
        if !is_block && !item.is_no_outcome() {
            return None;
        }
        let mut ends = EndTokens::default();
        ends.visit_block_mut(body);
        let (item, [result, option]) = if is_block {
            let item = ends.plain_item.take()?;
            let written = ["Ok", "Some"].map(|name| format!("`yield {name}({item})`"));
            (item, written)
        } else {
            let item = written(item.in_signature.clone());
            let written = [format!("`-> Result<{item}, Error>`"), format!("`-> Option<{item}>`")];
            (item, written)
        };
        let needs_outcome = |token: &str, outcome: &str| {
            format!(
                "{token} ends a generator with a last item, so its items must be `Result`s or \
                 `Option`s, and `{item}` is neither: write {outcome}"
            )
        };
        let Some((span, name)) = ends.returned else {
            let message = needs_outcome("`?`", &format!("{result}, or {option}"));
            return ends.question_mark.map(|span| Error::new(span, message));
        };
        let message = match name {
            Some("Err") => needs_outcome("`Err(..)`", &result),
            Some("None") if ends.some_item.is_some() && !is_block => {
                let value = ends.some_item.unwrap_or_default();
                format!(
                    "a generator of `{item}` ends by itself, or by `return;`: remove `None`, and \
                     write `yield {value}`"
                )
            }
            Some("None") => needs_outcome("`None`", &option),
            Some(_) if is_block => {
                format!("a generator that yields `{item}` ends without a value: write `return;`")
            }
            Some(_) => format!("a generator of `{item}` ends without a value: write `return;`"),
            None => RETURN_OTHER.to_owned(),
        };
        Some(Error::new(span, message))
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
    /// The first `?` that no other macro sees: a macro may put it into a closure.
    question_mark: Option<Span>,
    /// The place and the name of the value of the first `return` with a value that no other macro
    /// sees.
    returned: Option<(Span, Option<&'static str>)>,
    /// The first such token among tokens that cannot be parsed, where it may belong to a closure.
    unparsed: Option<Span>,
    calls_macro: bool,
    /// The text of the first yielded value that is surely neither a `Result` nor an `Option`.
    plain_item: Option<String>,
    /// The text of the first value that is yielded in a `Some`.
    some_item: Option<String>,
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
    before.is_some_and(|token| is_punct(token, '|') || is_one_of(token, &["async", "gen", "move"]))
}

/// Whether the `?` at `tokens[at]` belongs to a `$( .. )?` of a `macro_rules!` definition.
fn is_repetition(tokens: &[TokenTree], at: usize) -> bool {
    let back = |n: usize| at.checked_sub(n).and_then(|i| tokens.get(i));
    let is_group = |token: &TokenTree| matches!(token, TokenTree::Group(_));
    back(1).is_some_and(is_group) && back(2).is_some_and(|t| is_punct(t, '$'))
}

/// The value in `Some(value)`.
fn in_some(expr: &Expr) -> Option<&Expr> {
    match expr {
        Expr::Call(call) if outcome(expr) == Some("Some") => call.args.first(),
        _ => None,
    }
}

/// Whether the value of an expression is surely neither a `Result` nor an `Option`.
fn is_plain(expr: &Expr) -> bool {
    match expr {
        Expr::Lit(_)
        | Expr::Array(_)
        | Expr::Reference(_)
        | Expr::Range(_)
        | Expr::Repeat(_)
        | Expr::Cast(_) => true,
        Expr::Tuple(tuple) => !tuple.elems.is_empty(),
        Expr::Macro(call) => ["format", "vec"].iter().any(|name| call.mac.path.is_ident(name)),
        Expr::Paren(paren) => is_plain(&paren.expr),
        // An operator may be overloaded.
        Expr::Binary(binary) => is_plain(&binary.left) && is_plain(&binary.right),
        _ => false,
    }
}

impl Pass for EndTokens {
    fn as_pass(&mut self) -> &mut dyn Pass {
        self
    }

    /// Notes each `?` and `return` that ends the body. A closure or an `async` block has its own
    /// ends.
    fn visit_expr_mut(&mut self, expr: &mut Expr) {
        match expr {
            Expr::Closure(_) | Expr::Async(_) | Expr::Const(_) => {}
            Expr::Repeat(repeat) => self.visit_expr_mut(&mut repeat.expr),
            // The operand of `yield from` is the operand of a `return` here.
            Expr::Yield(yield_) => {
                if let Operand::Value(Some(value)) = operand(yield_) {
                    if let Some(value) = in_some(value) {
                        self.some_item.get_or_insert_with(|| written(value.to_token_stream()));
                    }
                    if is_plain(value) {
                        self.plain_item.get_or_insert_with(|| written(value.to_token_stream()));
                    }
                }
                if let Some(operand) = operand_mut(yield_) {
                    self.visit_expr_mut(operand);
                }
            }
            Expr::Try(try_) => {
                self.visit_expr_mut(&mut try_.expr);
                self.first.get_or_insert(try_.question_token.span);
                self.question_mark.get_or_insert(try_.question_token.span);
            }
            Expr::Return(return_) => {
                let span = return_.return_token.span;
                visit_mut::visit_expr_return_mut(&mut Walk(self), return_);
                if let Returned::End = Returned::of(return_) {
                    self.first.get_or_insert(span);
                    let value = return_.expr.as_deref();
                    self.returned =
                        self.returned.or(value.map(|value| (span_of(value), outcome(value))));
                }
            }
            _ => visit_mut::visit_expr_mut(&mut Walk(self), expr),
        }
    }

    /// Parses the arguments of a macro call as expressions, if its tokens may end the body.
    fn visit_macro_mut(&mut self, mac: &mut Macro) {
        let call: Vec<TokenTree> = mac.to_token_stream().into_iter().collect();
        let is_generator = is_gen_block(mac)
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
            Ok(mut list) => {
                let outside = (self.question_mark, self.returned);
                list.iter_mut().for_each(|expr| self.visit_expr_mut(expr));
                (self.question_mark, self.returned) = outside;
            }
            Err(_) => {
                self.unparsed.get_or_insert(span);
            }
        }
    }

    /// Of the items in a body, only the definition of a macro may hold tokens that end the body.
    fn visit_item_mut(&mut self, item: &mut Item) {
        if let Item::Macro(definition) = item {
            self.scan(definition.mac.tokens.clone());
        }
    }

    fn visit_attribute_mut(&mut self, _: &mut Attribute) {}
    fn visit_type_mut(&mut self, _: &mut Type) {}
    fn visit_generic_argument_mut(&mut self, _: &mut GenericArgument) {}
}

const RETURN_OTHER: &str = "a generator's items come from `yield`: write `yield from generator; \
                            return;`, or `yield value; return;` for a single item";
