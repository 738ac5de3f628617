//! The keyword pass: the grammar that syn does not know, written in grammar that it does.
//!
//! Everything a later stage must know about a keyword is in the tokens themselves:
//!
//! | written                         | becomes                               |
//! |---------------------------------|---------------------------------------|
//! | `gen fn`, `gen unsafe fn`       | `extern "gen fn" fn`, `unsafe extern "gen fn" fn` |
//! | `gen { .. }`, `gen move { .. }` | `__gen_core_block!({ .. })`, `__gen_core_block!(move { .. })` |
//! | `yield from E`                  | `yield return E`                      |
//! | `for await PATTERN in E`        | `for __gen_core_await @ PATTERN in E` |
//!
//! The attribute writes `yield break '__gen_core_from E`, because there no variable can be meant by
//! `from`.
//!
//! `async` stays in front. The tokens of macro calls are left alone: the stage `foreign`
//! looks at them, once it is known what they stand in.

use super::errors::Errors;
use super::spans;
use super::tokens::{
    Role, among, braces, group_role, is_ident, is_joint, is_keyword, is_punct, names_lifetime,
    regroup,
};
use proc_macro2::{Delimiter, Group, Ident, Literal, Punct, Spacing, Span, TokenStream, TokenTree};
use quote::{ToTokens as _, quote_spanned};
use syn::Lifetime;

/// The reserved name of the macro call that stands for a `gen` block.
pub(super) const GEN_BLOCK: &str = "__gen_core_block";
/// The reserved name that a `for await` binds its pattern to.
pub(super) const FOR_AWAIT: &str = "__gen_core_await";
/// The reserved label by which the attribute delegates.
pub(super) const FROM: &str = "__gen_core_from";
/// The reserved ABI of a `gen fn`.
const GEN_ABI: &str = "gen fn";

/// Which keywords are rewritten.
#[allow(clippy::struct_excessive_bools, reason = "each says one thing about the tokens")]
#[derive(Clone, Copy)]
pub(crate) struct Keywords {
    pub(crate) functions: bool,
    pub(crate) blocks: bool,
    pub(crate) yields: bool,
    /// Whether the `in` of a loop is followed by a block, before which `gen` may be a variable. In a
    /// generator expression it is not.
    pub(crate) loops: bool,
}

impl Keywords {
    pub(crate) const ALL: Keywords =
        Keywords { functions: true, blocks: true, yields: true, loops: true };
    /// In a generator expression.
    pub(crate) const CLAUSES: Keywords = Keywords { loops: false, ..Keywords::ALL };
    /// In the tokens of another macro, to which a `gen fn` belongs.
    pub(crate) const BLOCKS: Keywords =
        Keywords { functions: false, yields: false, ..Keywords::ALL };
    /// In a `for await` loop in the tokens of another macro, where the rest is marked.
    pub(crate) const LOOPS: Keywords = Keywords { blocks: false, yields: false, ..Keywords::ALL };
    /// In the tokens of a `macro_rules!` definition.
    pub(crate) const YIELDS: Keywords =
        Keywords { functions: false, blocks: false, ..Keywords::ALL };
}

/// Rewrites the keywords in `tokens`, at any depth outside of macro calls.
pub(crate) fn mark(tokens: TokenStream, keywords: Keywords, errors: &mut Errors) -> TokenStream {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let mut out = Vec::with_capacity(tokens.len());
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        let rest = tokens.get(at..).unwrap_or_default();
        if let Some((header, len)) = gen_fn(&tokens, at).filter(|_| keywords.functions) {
            header.mark(&mut out, errors);
            at += len;
        } else if let Some((block, len)) =
            gen_block(&tokens, at, keywords.loops).filter(|_| keywords.blocks)
        {
            out.extend(block.mark(errors));
            at += len;
        } else if keywords.functions && begins_for_await(&tokens, at) {
            let span = rest.get(1).map_or_else(spans::nowhere, TokenTree::span);
            let mut at_sign = Punct::new('@', Spacing::Alone);
            at_sign.set_span(span);
            out.push(token.clone());
            out.push(Ident::new(FOR_AWAIT, span).into());
            out.push(at_sign.into());
            at += 2;
        } else if keywords.yields && is_keyword(&tokens, at, "yield") {
            out.push(token.clone());
            at += 1;
            match rest.get(1) {
                Some(from) if is_ident(from, "from") && begins_expr(rest.get(2..)) => {
                    out.push(Ident::new("return", from.span()).into());
                    at += 1;
                }
                Some(next) if is_ident(next, "return") => {
                    errors.at(next.span(), "`yield return` is not Rust: write `yield value`");
                    at += 1;
                }
                _ => {}
            }
        } else {
            match token {
                TokenTree::Group(group) if group_role(&tokens, at) == Role::Code => {
                    let inner = mark(group.stream(), keywords, errors);
                    out.push(regroup(group, inner).into());
                }
                _ => out.push(token.clone()),
            }
            at += 1;
        }
    }
    out.into_iter().collect()
}

/// Whether a `for await` begins at `tokens[at]`.
pub(crate) fn begins_for_await(tokens: &[TokenTree], at: usize) -> bool {
    is_keyword(tokens, at, "for") && is_keyword(tokens, at + 1, "await")
}

/// Whether a keyword of generators occurs in `tokens`, marked or not; the tokens of generator
/// macros do not count.
pub(crate) fn mentions_keyword(tokens: TokenStream) -> bool {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    tokens.iter().enumerate().any(|(at, token)| match token {
        TokenTree::Group(group) => match group_role(&tokens, at) {
            Role::Attribute | Role::GeneratorMacro => false,
            Role::Code | Role::Macro => mentions_keyword(group.stream()),
        },
        TokenTree::Ident(ident) => {
            is_keyword(&tokens, at, "yield")
                || ident == GEN_BLOCK
                || ident == FOR_AWAIT
                || begins_for_await(&tokens, at)
                || ident == "gen"
                    && (gen_block(&tokens, at, false).is_some() || gen_fn(&tokens, at).is_some())
        }
        TokenTree::Literal(literal) => is_gen_abi(literal),
        TokenTree::Punct(_) => false,
    })
}

/// Whether `token` is the name of the macro call that stands for a `gen` block.
pub(crate) fn names_gen_block(token: &TokenTree) -> bool {
    is_ident(token, GEN_BLOCK)
}

/// The mark of a delegation by the attribute.
pub(crate) fn delegation(span: Span) -> TokenStream {
    let label = Lifetime::new(&format!("'{FROM}"), span);
    quote_spanned!(span=> break #label)
}

/// The length of the mark of a delegation, if `tokens` follow a `yield` and begin with it.
pub(crate) fn delegation_len(tokens: &[TokenTree]) -> usize {
    match tokens {
        [return_, ..] if is_ident(return_, "return") => 1,
        [break_, quote, label, ..]
            if is_ident(break_, "break") && is_punct(quote, '\'') && is_ident(label, FROM) =>
        {
            3
        }
        _ => 0,
    }
}

/// Whether a `gen fn`, not marked, begins at `tokens[at]`.
pub(crate) fn begins_gen_fn(tokens: &[TokenTree], at: usize) -> bool {
    gen_fn(tokens, at).is_some()
}

/// Whether `literal` is the marker of a `gen fn`.
pub(crate) fn is_gen_abi(literal: &Literal) -> bool {
    literal.to_string().strip_prefix('"').and_then(|s| s.strip_suffix('"')) == Some(GEN_ABI)
}

/// The qualifiers of a `gen fn`, up to `fn`.
struct GenFn<'a> {
    qualifiers: &'a [TokenTree],
    gen_span: Span,
    fn_token: &'a TokenTree,
}

/// The header of a `gen fn` that begins at `tokens[at]` with its first qualifier, and its length.
fn gen_fn(tokens: &[TokenTree], at: usize) -> Option<(GenFn<'_>, usize)> {
    let rest = tokens.get(at..).filter(|_| !names_lifetime(tokens, at))?;
    let mut gen_span = None;
    let mut after_extern = false;
    for (len, token) in rest.iter().enumerate() {
        match token {
            TokenTree::Literal(_) if after_extern => after_extern = false,
            TokenTree::Ident(ident) if ident == "fn" => {
                let header =
                    GenFn { qualifiers: rest.get(..len)?, gen_span: gen_span?, fn_token: token };
                return Some((header, len + 1));
            }
            TokenTree::Ident(ident) => {
                let is_gen = ident == "gen";
                let others = ["async", "const", "extern", "safe", "unsafe"];
                if is_gen {
                    gen_span.get_or_insert(ident.span());
                } else if !among(ident, &others) {
                    return None;
                }
                after_extern = ident == "extern";
            }
            _ => return None,
        }
    }
    None
}

impl GenFn<'_> {
    /// Input:
    ///
    /// ```text
    /// async gen unsafe fn
    /// ```
    ///
    /// Output:
    ///
    /// ```text
    /// async unsafe extern "gen fn" fn
    /// ```
    fn mark(&self, out: &mut Vec<TokenTree>, errors: &mut Errors) {
        self.check(errors);
        for name in ["async", "unsafe"] {
            out.extend(self.qualifier(name).cloned());
        }
        let mut abi = Literal::string(GEN_ABI);
        abi.set_span(self.gen_span);
        out.push(Ident::new("extern", self.gen_span).into());
        out.push(abi.into());
        out.push(self.fn_token.clone());
    }

    fn qualifier(&self, name: &str) -> Option<&TokenTree> {
        self.qualifiers.iter().find(|token| is_ident(token, name))
    }

    /// Reports a qualifier that cannot be there, or else a wrong order.
    fn check(&self, errors: &mut Errors) {
        let never = [
            ("const", "a generator function cannot be `const`"),
            ("extern", "a generator function cannot have an ABI"),
            ("safe", "`safe` belongs to functions in `unsafe extern` blocks"),
        ];
        for (name, message) in never {
            if let Some(token) = self.qualifier(name) {
                return errors.at(token.span(), message);
            }
        }
        let right: Vec<&str> = ["async", "gen", "unsafe"]
            .into_iter()
            .filter(|name| self.qualifier(name).is_some())
            .collect();
        let written = self.qualifiers.iter();
        if let Some((token, _)) = written
            .zip(right.iter().map(Some).chain(std::iter::repeat(None)))
            .find(|(token, name)| !name.is_some_and(|name| is_ident(token, name)))
        {
            let message = format!("wrong order: write `{} fn`", right.join(" "));
            errors.at(token.span(), message);
        }
    }
}

/// A `gen` block as it was written.
struct GenBlock<'a> {
    async_: Option<&'a TokenTree>,
    gen_span: Span,
    move_: Option<&'a TokenTree>,
    body: &'a Group,
}

/// The `gen` block that begins at `tokens[at]`, and its length.
fn gen_block(tokens: &[TokenTree], at: usize, loops: bool) -> Option<(GenBlock<'_>, usize)> {
    let mut next = at;
    let mut keyword = |name: &str| {
        let token = tokens.get(next).filter(|_| is_keyword(tokens, next, name))?;
        next += 1;
        Some(token)
    };
    let async_ = keyword("async");
    let gen_ = keyword("gen")?;
    let move_ = keyword("move");
    let body = match tokens.get(next) {
        Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Brace => group,
        _ => return None,
    };
    let back = |n: usize| at.checked_sub(n).and_then(|i| tokens.get(i));
    let is_name = match back(1) {
        Some(TokenTree::Ident(before)) => {
            let words = ["struct", "enum", "union", "trait", "mod", "impl", "dyn", "for", "fn"];
            among(before, &words)
        }
        Some(TokenTree::Punct(before)) => match before.as_char() {
            // A field or method, but not the end of a range.
            '.' => !back(2).is_some_and(|t| is_punct(t, '.')),
            // A path, but not a field's or label's colon.
            ':' => back(2).is_some_and(|t| is_joint(t, ':')),
            '>' => back(2).is_some_and(|t| is_joint(t, '-')),
            _ => false,
        },
        _ => false,
    };
    // `match gen { .. }`, in an edition in which `gen` is no keyword.
    let is_head = async_.is_none() && move_.is_none() && is_in_head(tokens, at, loops);
    let goes_on = tokens.get(next + 1).is_some_and(|after| {
        braces(after).is_some() || is_punct(after, '.') || is_punct(after, '?')
    });
    if is_name || is_head && !goes_on {
        return None;
    }
    let block = GenBlock { async_, gen_span: gen_.span(), move_, body };
    Some((block, next + 1 - at))
}

/// Whether `tokens[at]` stands in the head of a `match`, an `if` or a loop, after which a block must
/// follow.
fn is_in_head(tokens: &[TokenTree], at: usize, loops: bool) -> bool {
    for before in (0..at).rev() {
        let ends_head = |token: &TokenTree| {
            braces(token).is_some() || [';', ','].iter().any(|c| is_punct(token, *c))
        };
        if ["match", "if", "while"].iter().any(|name| is_keyword(tokens, before, name)) {
            return true;
        }
        if is_keyword(tokens, before, "in") {
            return loops;
        }
        if tokens.get(before).is_some_and(ends_head) {
            return false;
        }
    }
    false
}

impl GenBlock<'_> {
    /// Input:
    ///
    /// ```text
    /// gen move { yield 1; }
    /// ```
    ///
    /// Output:
    ///
    /// ```text
    /// __gen_core_block!(move { yield 1; })
    /// ```
    fn mark(&self, errors: &mut Errors) -> [TokenTree; 3] {
        let mut args = TokenStream::new();
        self.async_.to_tokens(&mut args);
        self.move_.to_tokens(&mut args);
        let body = mark(self.body.stream(), Keywords::ALL, errors);
        regroup(self.body, body).to_tokens(&mut args);
        let mut args = Group::new(Delimiter::Parenthesis, args);
        args.set_span(self.body.span());
        let mut bang = Punct::new('!', Spacing::Alone);
        bang.set_span(self.gen_span);
        [Ident::new(GEN_BLOCK, self.gen_span).into(), bang.into(), args.into()]
    }
}

/// Whether the tokens after `yield from` begin an expression, so that `from` delegates.
pub(crate) fn begins_expr(rest: Option<&[TokenTree]>) -> bool {
    let mut rest = rest.unwrap_or_default().iter();
    let (Some(first), second) = (rest.next(), rest.next()) else {
        return false;
    };
    let followed_by = |c| second.is_some_and(|t| is_punct(t, c));
    match first {
        TokenTree::Group(_) | TokenTree::Literal(_) => true,
        TokenTree::Ident(ident) => !among(ident, &["as", "else", "in"]),
        TokenTree::Punct(punct) => {
            let joint = punct.spacing() == Spacing::Joint;
            let assigns = joint && followed_by('=');
            match punct.as_char() {
                // `$` begins a metavariable in a `macro_rules!` definition.
                '#' | '\'' | '$' => true,
                '&' | '*' | '!' | '|' | '<' => !assigns,
                '-' => !(assigns || joint && followed_by('>')),
                ':' => joint && followed_by(':'),
                '.' => joint && followed_by('.'),
                _ => false,
            }
        }
    }
}
