//! The parts of a body with a mistake that can be parsed, for rust-analyzer.
//!
//! A body that the user is typing has a mistake most of the time, and an editor reads the types and
//! completions of the rest off the expansion. So rust-analyzer gets the expansion of the rest, with
//! the mistake after it. It compares this expansion, token by token, with the expansion in which a
//! name stands at the cursor, so up to there both must be the same. The compiler gets the stage
//! `fallback`, because otherwise it would report consequences of the mistake.

use super::tokens::{braces, is_ident, is_joint, is_one_of, is_punct, regroup};
use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use quote::quote;
use std::cell::OnceCell;
use std::env;
use std::path::Path;
use std::sync::OnceLock;
use syn::parse::{Parse as _, ParseStream, Parser as _, Result};
use syn::token::Brace;
use syn::{Arm, Block, Expr, FieldValue, Stmt, Token};

/// How many tokens are added to a beginning that can be completed, until another such beginning is
/// found.
const PATIENCE: usize = 16;

/// The words that a block must follow.
const BLOCK_WORDS: [&str; 5] = ["else", "for", "if", "match", "while"];
/// The words that a statement may begin with, and little else.
const STATEMENT_WORDS: [&str; 9] =
    ["for", "if", "let", "loop", "match", "return", "use", "while", "yield"];

/// The kind of the parts of a group.
#[derive(Clone, Copy, PartialEq)]
enum Parts {
    Statements,
    Arms,
    /// Of a struct literal.
    Fields,
    Elements,
}

/// Whether rust-analyzer expands the macro: its server of macros is a program of its own.
pub(crate) fn is_wanted() -> bool {
    fn is_server(program: &Path) -> bool {
        let name = program.file_stem().unwrap_or_default().to_string_lossy();
        // The test of this module has its name as well.
        name.replace('-', "_").starts_with("rust_analyzer")
    }

    static WANTED: OnceLock<bool> = OnceLock::new();
    *WANTED.get_or_init(|| env::current_exe().is_ok_and(|program| is_server(&program)))
}

/// Input:
///
/// ```text
/// {
///     let mut list = Vec::new();
///     for item in items.iter(). {
///         list.push(item.);
///     }
///     yield list;
/// }
/// ```
///
/// Output:
///
/// ```text
/// {
///     let mut list = Vec::new();
///     for item in items.iter() {}
///     { list.push(item); }
///     yield list;
/// }
/// ```
///
/// Nothing, if it is not [wanted](is_wanted).
pub(crate) fn block(group: &Group) -> Block {
    let tokens = is_wanted().then(|| sequence(group.stream(), Parts::Statements));
    let stmts = Block::parse_within.parse2(tokens.unwrap_or_default()).unwrap_or_default();
    Block { brace_token: Brace { span: group.delim_span() }, stmts }
}

/// The parts of a sequence: those without a mistake, and of the others as much from the start as
/// can be completed.
fn sequence(tokens: TokenStream, parts: Parts) -> TokenStream {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let parse = |input: ParseStream<'_>| {
        // Each group is repaired once, however many attempts it is a part of.
        let repaired: Vec<OnceCell<Option<TokenTree>>> = vec![OnceCell::new(); tokens.len()];
        let mut out = TokenStream::new();
        let mut at = 0;
        while let Some(rest) = tokens.get(at..).filter(|rest| !rest.is_empty()) {
            let repaired_at =
                |n: usize| repaired.get(at + n)?.get_or_init(|| repair(&tokens, at + n)).clone();
            let len = if let Some(len) = first(input, parts) {
                out.extend(rest.iter().take(len).cloned());
                len
            } else {
                let part = beginning(rest, parts, repaired_at);
                let after = part.as_ref().and_then(|(_, len)| rest.get(len - 1));
                let (part, len) = part.unwrap_or((TokenStream::new(), 1));
                out.extend(part);
                len + parts.left_over(after, rest.get(len..).unwrap_or_default())
            };
            for _ in 0..len {
                input.parse::<TokenTree>()?;
            }
            at += len;
        }
        Ok(out)
    };
    parse.parse2(tokens.iter().cloned().collect()).unwrap_or_default()
}

/// How many tokens the part in front has, if there is no mistake in it.
fn first(input: ParseStream<'_>, parts: Parts) -> Option<usize> {
    let end = input.fork();
    if parts.parse(&end).is_err() {
        // A block may end with an expression.
        let tail = input.fork();
        let is_tail = parts.is_statement() && tail.call(Block::parse_within).is_ok();
        return is_tail.then(|| count(input, &tail)).flatten();
    }
    count(input, &end)
}

/// How many tokens there are from one place to another.
fn count(from: ParseStream<'_>, to: ParseStream<'_>) -> Option<usize> {
    let at = from.fork();
    let mut count = 0;
    while at.cursor() != to.cursor() {
        at.parse::<TokenTree>().ok()?;
        count += 1;
    }
    Some(count).filter(|&count| count > 0)
}

/// The longest beginning of `tokens` that can be completed to a part, and its length. A group at
/// its end may have to be `repaired`.
fn beginning(
    tokens: &[TokenTree],
    parts: Parts,
    repaired: impl Fn(usize) -> Option<TokenTree>,
) -> Option<(TokenStream, usize)> {
    let mut found: Option<(TokenStream, usize)> = None;
    let mut before = TokenStream::new();
    for (at, last) in tokens.iter().enumerate() {
        if at > found.as_ref().map_or(0, |found| found.1) + PATIENCE
            || is_punct(last, parts.separator())
        {
            break;
        }
        let with = |last: TokenTree| parts.completed(&before, last).map(|part| (part, at + 1));
        let block = braces(last).map(|group| regroup(group, TokenStream::new()).into());
        if block.is_some_and(|block| with(block).is_none()) {
            // The braces may hold anything.
        } else if let Some(part) = with(last.clone()) {
            found = Some(part);
        } else if let Some(part) = repaired(at).and_then(with) {
            // The tokens behind it would be added to the group as they are.
            return Some(part);
        }
        before.extend([last.clone()]);
    }
    found
}

/// The group at `tokens[at]` without the mistakes in it.
fn repair(tokens: &[TokenTree], at: usize) -> Option<TokenTree> {
    let TokenTree::Group(group) = tokens.get(at)? else {
        return None;
    };
    let parts = match group.delimiter() {
        Delimiter::Brace if is_match(tokens, at) => Parts::Arms,
        Delimiter::Brace if begins_fields(group.stream()) => Parts::Fields,
        Delimiter::Brace => Parts::Statements,
        _ => Parts::Elements,
    };
    Some(regroup(group, sequence(group.stream(), parts)).into())
}

/// Whether the braces at `tokens[at]` belong to a `match`.
fn is_match(tokens: &[TokenTree], at: usize) -> bool {
    let ends_statement = |token: &&TokenTree| braces(token).is_some() || is_punct(token, ';');
    let head = tokens.iter().take(at).rev().take_while(|token| !ends_statement(token));
    head.into_iter().any(|token| is_ident(token, "match"))
}

impl Parts {
    /// Parses one part, with its separator.
    fn parse(self, input: ParseStream<'_>) -> Result<()> {
        match self {
            Parts::Statements => Stmt::parse(input).map(drop),
            Parts::Arms => Arm::parse(input).map(drop),
            Parts::Fields => FieldValue::parse(input).and_then(|_| comma(input)),
            Parts::Elements => Expr::parse(input).and_then(|_| comma(input)),
        }
    }

    fn is_statement(self) -> bool {
        self == Parts::Statements
    }

    fn separator(self) -> char {
        if self.is_statement() { ';' } else { ',' }
    }

    /// How many tokens there are to where the next part may begin: right after a part that ends
    /// with braces, or with a name there.
    fn left_over(self, part_end: Option<&TokenTree>, tokens: &[TokenTree]) -> usize {
        let is_name = |token: Option<&TokenTree>| matches!(token, Some(TokenTree::Ident(_)));
        if part_end.is_some_and(|end| {
            braces(end).is_some() || self.is_statement() && is_name(tokens.first())
        }) {
            return 0;
        }
        let begins = |token| {
            self.is_statement() && (braces(token).is_some() || is_one_of(token, &STATEMENT_WORDS))
        };
        let end = tokens.iter().enumerate().find_map(|(at, token)| {
            if is_punct(token, self.separator()) {
                Some(at + 1)
            } else {
                begins(token).then_some(at)
            }
        });
        end.unwrap_or(tokens.len())
    }

    /// `before` and `last`, completed to a part, if that is possible.
    fn completed(self, before: &TokenStream, last: TokenTree) -> Option<TokenStream> {
        let ends_block = braces(&last).is_some();
        let mut tokens = before.clone();
        tokens.extend([last]);
        let endings = match self {
            Parts::Statements if ends_block => vec![quote!(), quote!(;)],
            Parts::Statements if begins_block(before) => vec![quote!(;), quote!({})],
            Parts::Statements => vec![quote!(;)],
            Parts::Arms => vec![quote!(,), quote!((),), quote!(=> () ,)],
            Parts::Fields | Parts::Elements => vec![quote!(,)],
        };
        endings.into_iter().find_map(|ending| {
            let mut part = tokens.clone();
            part.extend(ending);
            let parse = |input: ParseStream<'_>| self.parse(input);
            parse.parse2(part.clone()).ok().map(|()| part)
        })
    }
}

/// Whether these tokens begin as `field: value` does.
fn begins_fields(tokens: TokenStream) -> bool {
    let mut tokens = tokens.into_iter();
    match (tokens.next(), tokens.next()) {
        (Some(TokenTree::Ident(_)), Some(colon)) => is_punct(&colon, ':') && !is_joint(&colon, ':'),
        _ => false,
    }
}

/// Takes the comma after a part that is not the last.
fn comma(input: ParseStream<'_>) -> Result<()> {
    if input.is_empty() { Ok(()) } else { input.parse::<Token![,]>().map(drop) }
}

/// Whether there is a word in `tokens` that a block must follow.
fn begins_block(tokens: &TokenStream) -> bool {
    tokens.clone().into_iter().any(|token| is_one_of(&token, &BLOCK_WORDS))
}
