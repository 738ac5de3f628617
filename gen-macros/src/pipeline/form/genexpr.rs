//! Generator expressions: an element, then `for` and `if` clauses, as in Python (PEP 289).
//!
//! The first iterable is evaluated at once, everything else when the caller asks for items. One
//! `for` clause needs no generator: iterator adaptors do.

use crate::pipeline::body::lowering::Lowering;
use crate::pipeline::body::scope::Scope;
use crate::pipeline::generator::facts::Facts;
use crate::pipeline::naming::exposure::Exposure;
use crate::pipeline::naming::paths::Paths;
use crate::pipeline::syntax::braces;
use crate::pipeline::syntax::errors::Errors;
use crate::pipeline::syntax::keywords::{self, Keywords};
use crate::pipeline::syntax::marks::unparenthesized;
use crate::pipeline::syntax::qualifiers::Qualifiers;
use crate::pipeline::syntax::spans;
use crate::pipeline::syntax::tokens::{is_ident, is_joint, is_punct, mentions, written};
use crate::pipeline::syntax::walk::Pass as _;
use proc_macro2::{Delimiter, Span, TokenStream, TokenTree};
use quote::{ToTokens as _, quote, quote_spanned};
use syn::parse::{Parse, ParseStream};
use syn::{Block, Error, Expr, ExprForLoop, ExprIf, Lit, Pat, Result, Stmt, Token, token};

/// Expands `genexpr!(..)`.
pub(crate) fn expand(input: TokenStream, paths: &Paths) -> TokenStream {
    let mut errors = Errors::default();
    let tokens = keywords::mark(input, Keywords::CLAUSES, &mut errors);
    let mut lowering = Lowering::new(paths, Exposure::of_call(), Scope::Element);
    let parsed = match enclosed(&tokens) {
        Some(error) => Err(error),
        None => braces::explained(GenExpr::parse, tokens),
    };
    let expanded = parsed.and_then(|it| it.lower(&mut lowering));
    let expanded = expanded.unwrap_or_else(|error| {
        errors.push(error);
        TokenStream::new()
    });
    errors.absorb(lowering.errors);
    errors.instead_of(expanded)
}

/// The mistake to put the whole expression into brackets, parentheses or braces, as in a comprehension
/// of Python, or to write a pair `key: value` in braces.
fn enclosed(tokens: &TokenStream) -> Option<Error> {
    let mut all = tokens.clone().into_iter();
    let (Some(TokenTree::Group(group)), next) = (all.next(), all.next()) else { return None };
    if next.is_some() {
        let is_pair = group.delimiter() == Delimiter::Brace && begins_pair(group.stream());
        return is_pair.then(|| Error::new(group.span(), MAP));
    }
    if !mentions(group.stream(), "for") {
        return None;
    }
    let message = match group.delimiter() {
        Delimiter::Bracket => LIST,
        Delimiter::Brace if pairs(group.stream()) => MAP,
        Delimiter::Brace => SET,
        Delimiter::Parenthesis => "a generator expression has only one pair of parentheses",
        Delimiter::None => return None,
    };
    Some(Error::new(group.span(), message))
}

/// Whether these tokens begin as `key: value` does, and no statement.
fn begins_pair(tokens: TokenStream) -> bool {
    let mut tokens = tokens.into_iter();
    match (tokens.next(), tokens.next()) {
        (Some(TokenTree::Ident(_) | TokenTree::Literal(_)), Some(colon)) => {
            is_punct(&colon, ':') && !is_joint(&colon, ':')
        }
        _ => false,
    }
}

/// Whether these are the tokens of `key: value for ..`.
fn pairs(tokens: TokenStream) -> bool {
    let mut element = tokens.into_iter().take_while(|token| !is_ident(token, "for"));
    element.any(|token| is_punct(&token, ':') && !is_joint(&token, ':'))
}

const LIST: &str = "a generator expression has no brackets: for a list, write \
                    `genexpr!(x for x in xs).collect::<Vec<_>>()`";
const MAP: &str = "a generator expression has no braces: for a map, write \
                   `genexpr!((k, v) for x in xs).collect::<HashMap<_, _>>()`";
const SET: &str = "a generator expression has no braces: for a set, write \
                   `genexpr!(x for x in xs).collect::<HashSet<_>>()`";

/// `move? ELEMENT (for PAT in EXPR | if COND)+`, beginning with a `for`.
struct GenExpr {
    capture: Option<Token![move]>,
    element: Expr,
    first: For,
    rest: Vec<Clause>,
}

struct For {
    pat: Pat,
    iterable: Expr,
}

enum Clause {
    For(For),
    If(Expr),
}

impl Parse for GenExpr {
    /// Parses `[move] ELEMENT CLAUSE..`, with a message for each order that users of Python
    /// confuse.
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        let capture: Option<Token![move]> = input.parse()?;
        if input.is_empty() || input.peek(Token![for]) {
            let message = "the element comes first: `genexpr!(x * x for x in items)`";
            return Err(Error::new(input.span(), message));
        }
        let begins_with_bar = input.peek(Token![|]) || input.peek(Token![||]);
        let mut element: Expr = input.parse()?;
        // In `move |n| n + x for x in xs` the word belongs to the closure as well, because its item
        // outlives `x`.
        if let Expr::Closure(closure) = &mut element {
            closure.capture = closure.capture.or(capture.filter(|_| begins_with_bar));
        }
        if input.peek(Token![if]) {
            return Err(input.error(
                "the `for` clauses begin before the `if`: `genexpr!(x for x in items if x > 1)`",
            ));
        }
        if input.peek(Token![,]) {
            return Err(input
                .error("a tuple needs parentheses: `genexpr!((x, y) for x in xs for y in ys)`"));
        }
        if input.peek(Token![:]) && !input.peek(Token![::]) {
            let colon: Token![:] = input.parse()?;
            let value: Option<Expr> = input.parse().ok();
            return Err(Error::new(colon.span, pair(&element, value.as_ref())));
        }
        if !input.peek(Token![for]) {
            let message =
                "a generator expression needs a `for` clause: `genexpr!(x * x for x in items)`";
            return Err(if input.is_empty() {
                Error::new_spanned(&element, message)
            } else {
                input.error(message)
            });
        }
        let first = input.parse()?;
        let mut rest = Vec::new();
        while !input.is_empty() {
            rest.push(input.parse()?);
        }
        Ok(GenExpr { capture, element, first, rest })
    }
}

/// The message about a pair as in a comprehension of Python, `key: value for ..`.
fn pair(key: &Expr, value: Option<&Expr>) -> String {
    let key = written(key.to_token_stream());
    let value = value.map_or("value".to_owned(), |value| written(value.to_token_stream()));
    format!(
        "a map collects pairs: write `genexpr!(({key}, {value}) for ..).collect::<HashMap<_, _>>()`"
    )
}

impl Parse for For {
    /// Parses `for PATTERN in ITERABLE`, with a message for each part that is missing.
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        input.parse::<Token![for]>()?;
        let pat = Pat::parse_multi_with_leading_vert(input)?;
        if let Some(span) = misses_items(&pat) {
            return Err(Error::new(span, MISSES_ITEMS));
        }
        let in_token: Option<Token![in]> = input.parse()?;
        let mistake = match in_token {
            None => "expected `in`: a clause is `for x in items`",
            Some(_) if input.is_empty() => {
                "expected what to loop over: a clause is `for x in items`"
            }
            Some(_) => {
                let open = open_range(input);
                let iterable = input.parse().map_err(|error| match open {
                    Some(span) => Error::new(span, OPEN_RANGE),
                    None => error,
                })?;
                if let Some((span, message)) = no_iterable(&iterable) {
                    return Err(Error::new(span, message));
                }
                return Ok(For { pat, iterable });
            }
        };
        Err(Error::new(input.span(), mistake))
    }
}

/// The place of a pattern that surely does not match every item.
fn misses_items(pat: &Pat) -> Option<Span> {
    match pat {
        Pat::TupleStruct(pat) if pat.path.is_ident("Some") => Some(spans::span_of(&pat.path)),
        Pat::Ident(pat) if pat.ident == "None" => Some(pat.ident.span()),
        Pat::Lit(literal) => Some(spans::span_of(literal)),
        _ => None,
    }
}

const MISSES_ITEMS: &str = "a clause takes every item, and this pattern does not: leave items out before, by \
                            `.flatten()` or `.filter_map(..)`";

/// The place of a literal that is surely no iterable, and the message about it.
fn no_iterable(iterable: &Expr) -> Option<(Span, &'static str)> {
    let Expr::Lit(literal) = unparenthesized(iterable) else { return None };
    let message = match &literal.lit {
        Lit::Str(_) => "a string is no iterable: write `text.chars()`",
        Lit::Int(_) => "a number is no iterable: write `0..n`",
        _ => return None,
    };
    Some((spans::span_of(literal), message))
}

/// The `..` at the end of a clause's iterable, where Rust reads the next clause as the range's end.
fn open_range(input: ParseStream<'_>) -> Option<Span> {
    let tokens = input.fork().parse::<TokenStream>().ok()?;
    let is_clause = |token: &TokenTree| is_ident(token, "if") || is_ident(token, "for");
    let iterable: Vec<_> = tokens.into_iter().take_while(|token| !is_clause(token)).collect();
    match &iterable[..] {
        [.., first, second] if is_joint(first, '.') && is_punct(second, '.') => Some(first.span()),
        _ => None,
    }
}

const OPEN_RANGE: &str =
    "a range without an end needs parentheses before another clause: write `(0..)`";

impl Parse for Clause {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        if input.peek(Token![for]) {
            return input.parse().map(Clause::For);
        }
        if input.peek(Token![else]) {
            return Err(input.error(
                "`else` has no place behind a clause; choose in the element: `if c { x } else { y }`",
            ));
        }
        if input.parse::<Option<Token![if]>>()?.is_none() {
            return Err(
                input.error("expected `for` or `if`, or the end of the generator expression")
            );
        }
        input.parse().map(Clause::If)
    }
}

impl GenExpr {
    fn facts(&mut self) -> Facts {
        let mut facts = Facts::default();
        let for_ = |facts: &mut Facts, one: &mut For| {
            facts.visit_pat_mut(&mut one.pat);
            facts.visit_expr_mut(&mut one.iterable);
        };
        facts.visit_expr_mut(&mut self.element);
        for_(&mut facts, &mut self.first);
        for clause in &mut self.rest {
            match clause {
                Clause::For(one) => for_(&mut facts, one),
                Clause::If(condition) => facts.visit_expr_mut(condition),
            }
        }
        facts
    }

    /// Input:
    ///
    /// ```text
    /// genexpr!(x * x for x in items)
    /// genexpr!(x * x for x in items if x > 1)
    /// genexpr!((x, y) for x in xs if x > 1 for y in ys(x))
    /// ```
    ///
    /// Output:
    ///
    /// ```text
    /// Iterator::map(IntoIterator::into_iter(items), |x| x * x)
    /// Iterator::filter_map(IntoIterator::into_iter(items), |x| if x > 1 { Some(x * x) } else { None })
    /// {
    ///     let first = IntoIterator::into_iter(xs);
    ///     // the generator of
    ///     for x in first { if x > 1 { for y in ys(x) { yield (x, y); } } }
    /// }
    /// ```
    fn lower(mut self, lowering: &mut Lowering<'_>) -> Result<TokenStream> {
        if self.facts().foreign_attr {
            lowering.exposure = Exposure::Exposed;
        }
        lowering.visit_expr_mut(&mut self.element);
        lowering.visit_expr_mut(&mut self.first.iterable);
        for clause in &mut self.rest {
            match clause {
                Clause::For(one) => lowering.visit_expr_mut(&mut one.iterable),
                Clause::If(condition) => lowering.visit_expr_mut(condition),
            }
        }
        let site = spans::nowhere();
        let GenExpr { capture, element, first: For { pat, iterable }, rest } = self;
        // A closure's parameter ends at `|`.
        let param = if matches!(pat, Pat::Or(_)) { quote!((#pat)) } else { quote!(#pat) };
        // The compiler's help about captured variables stands where the closure or the block
        // begins.
        let begin = spans::site(spans::span_of(&element));
        let param = quote_spanned!(begin=> #capture |#param|);
        let iterable = unparenthesized(&iterable);
        let first = quote_spanned!(site=> ::core::iter::IntoIterator::into_iter(#iterable));
        if rest.is_empty() {
            return Ok(quote_spanned! {site=>
                ::core::iter::Iterator::map(#first, #param #element)
            });
        }
        if let Some(conditions) = all_conditions(&rest) {
            let some = quote_spanned!(site=> ::core::option::Option::Some(#element));
            let none = Expr::Verbatim(quote_spanned!(site=> ::core::option::Option::None));
            let otherwise = (Token![else](site), Box::new(none));
            let body = conditions.into_iter().rev().fold(Expr::Verbatim(some), |inner, cond| {
                if_(site, cond.clone(), inner, Some(otherwise.clone()))
            });
            return Ok(quote_spanned! {site=>
                ::core::iter::Iterator::filter_map(#first, #param #body)
            });
        }
        let innermost: Expr = syn::parse2(quote_spanned!(site=> yield #element))?;
        let body = rest.into_iter().rev().fold(innermost, |inner, clause| match clause {
            Clause::For(For { pat, iterable }) => {
                for_(site, pat, unparenthesized(&iterable).clone(), inner)
            }
            Clause::If(cond) => if_(site, cond, inner, None),
        });
        let variable = lowering.exposure().variable("__first", site);
        let source = Expr::Verbatim(quote!(#variable));
        let generator = lowering.block(
            begin,
            Qualifiers { async_: None, capture },
            &mut block(site, for_(site, pat, source, body)),
        );
        Ok(quote_spanned!(site=> { let #variable = #first; #generator }))
    }
}

fn block(site: Span, expr: Expr) -> Block {
    Block { brace_token: token::Brace(site), stmts: vec![Stmt::Expr(expr, None)] }
}

/// Makes a `for` loop, as syntax and not as tokens, because syn prints a struct literal in the head
/// with parentheses.
fn for_(site: Span, pat: Pat, iterable: Expr, body: Expr) -> Expr {
    Expr::ForLoop(ExprForLoop {
        attrs: Vec::new(),
        label: None,
        for_token: Token![for](site),
        pat: Box::new(pat),
        in_token: Token![in](site),
        expr: Box::new(iterable),
        body: block(site, body),
    })
}

/// Makes an `if` expression, as syntax for the same reason as in `for_`.
fn if_(site: Span, cond: Expr, then: Expr, otherwise: Option<(Token![else], Box<Expr>)>) -> Expr {
    Expr::If(ExprIf {
        attrs: Vec::new(),
        if_token: Token![if](site),
        cond: Box::new(cond),
        then_branch: block(site, then),
        else_branch: otherwise,
    })
}

/// The conditions, if there are no further loops among the clauses.
fn all_conditions(clauses: &[Clause]) -> Option<Vec<&Expr>> {
    let conditions = clauses.iter().map(|clause| match clause {
        Clause::If(condition) => Some(condition),
        Clause::For(_) => None,
    });
    conditions.collect()
}
