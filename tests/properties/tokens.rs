//! Arbitrary tokens, and arbitrary bodies that are Rust but for the keywords.
//!
//! Both are read off a list of numbers, in which each says what comes next: that is quick to make,
//! and shrinks well.

use crate::programs::{LITERALS, PUNCTUATION, WORDS};
use proc_macro2::{Delimiter, Group, Ident, Literal, Punct, Spacing, Span, TokenStream, TokenTree};
use proptest::prelude::*;
use quote::quote;

fn word(text: &str) -> TokenTree {
    match text.strip_prefix("r#") {
        Some(raw) => Ident::new_raw(raw, Span::call_site()).into(),
        None => Ident::new(text, Span::call_site()).into(),
    }
}

fn punctuation(c: char, is_joint: bool) -> TokenTree {
    Punct::new(c, if is_joint { Spacing::Joint } else { Spacing::Alone }).into()
}

pub(crate) fn group(delimiter: Delimiter, tokens: TokenStream) -> TokenTree {
    Group::new(delimiter, tokens).into()
}

pub(crate) fn delimiter(n: usize) -> Delimiter {
    [Delimiter::Brace, Delimiter::Parenthesis, Delimiter::Bracket, Delimiter::None][n % 4]
}

/// The token that a number stands for; no group.
pub(crate) fn leaf(n: usize) -> TokenTree {
    let (kind, n) = (n % 12, n / 12);
    match kind {
        0..7 => word(WORDS[n % WORDS.len()]),
        7..11 => punctuation(char::from(PUNCTUATION[n / 2 % PUNCTUATION.len()]), n % 2 == 0),
        _ => LITERALS[n % LITERALS.len()].parse::<Literal>().expect("a literal").into(),
    }
}

/// Trees of any tokens.
pub(crate) fn any_tokens() -> impl Strategy<Value = TokenStream> {
    fn read(numbers: &mut impl Iterator<Item = usize>, depth: usize) -> TokenStream {
        let mut out = TokenStream::new();
        while let Some(n) = numbers.next() {
            match (n % 16, n / 16) {
                (0..2, n) if depth < 12 => {
                    out.extend([group(delimiter(n), read(numbers, depth + 1))]);
                }
                (0..4, _) if depth > 0 => break,
                (_, n) => out.extend([leaf(n)]),
            }
        }
        out
    }

    let numbers = prop::collection::vec(0..usize::from(u16::MAX), 0..64);
    numbers.prop_map(|numbers| sane(&read(&mut numbers.into_iter(), 0)))
}

/// The input as a lexer could have given it: a `'` begins a lifetime, and no comment begins.
pub(crate) fn sane(tokens: &TokenStream) -> TokenStream {
    let tokens: Vec<TokenTree> = tokens.clone().into_iter().collect();
    let mut out = TokenStream::new();
    for (at, token) in tokens.iter().enumerate() {
        match token {
            TokenTree::Group(old) => out.extend([group(old.delimiter(), sane(&old.stream()))]),
            TokenTree::Punct(punct) if punct.as_char() == '\'' => {
                if let Some(TokenTree::Ident(name)) = tokens.get(at + 1) {
                    let is_raw = name.to_string().starts_with("r#");
                    out.extend((!is_raw).then(|| punctuation('\'', true)));
                }
            }
            TokenTree::Punct(punct) if punct.as_char() == '/' => {
                out.extend([punctuation('/', false)]);
            }
            token => out.extend([token.clone()]),
        }
    }
    out
}

/// Expressions of every kind that concerns the macros, nested in each other in any way. Not all of
/// them mean something, but all of them are Rust.
pub(crate) fn expression() -> impl Strategy<Value = TokenStream> {
    prop::collection::vec(0..48_u8, 1..32)
        .prop_map(|numbers| read_expression(&mut numbers.into_iter(), 0))
}

fn read_expression(numbers: &mut impl Iterator<Item = u8>, depth: usize) -> TokenStream {
    let n = numbers.next().unwrap_or(0);
    if depth > 6 || n < 6 {
        let simple = ["x", "1", "f()", "self.x", "yield", "(yield from)"][usize::from(n) % 6];
        return simple.parse().expect("tokens");
    }
    let a = read_expression(numbers, depth + 1);
    if n < 34 {
        return one(n, &a);
    }
    let b = read_expression(numbers, depth + 1);
    two(n, &a, &b)
}

fn one(n: u8, a: &TokenStream) -> TokenStream {
    match n {
        6 => quote!((yield #a)),
        7 => quote!((yield from #a)),
        8 => quote!((#a)?),
        9 => quote!((#a).await),
        10 => quote!(gen { #a }),
        11 => quote!(gen move { yield #a; }),
        12 => quote!(async { #a }),
        13 => quote!((async move |x| #a)),
        14 => quote!((|x| #a)),
        15 => quote!(const { #a }),
        16 => quote!(loop { #a; }),
        17 => quote!((return #a)),
        18 => quote!(unsafe { #a }),
        19 => quote!('l: { break 'l #a }),
        20 => quote!([#a; 2]),
        21 => quote!([1; #a]),
        22 => quote!({ fn g() -> u32 { #a } g() }),
        23 => quote!({ gen fn g() -> u32 { #a; } g() }),
        24 => quote!({ #[generator] fn g() -> impl Iterator<Item = u32> { #a; } g() }),
        25 => quote!({ const C: u32 = #a; C }),
        26 => quote!({
            macro_rules! m { ($e:expr) => { #a }; }
            m!(1)
        }),
        27 => quote!({ #[tool::attribute] let x = #a; x }),
        28 => quote!({ use a::b; struct S([u8; #a]); impl S { gen fn g(&self) { #a; } } }),
        29 => quote!(yield_!(#a)),
        30 => quote!(format!("{} {x}", #a)),
        31 => quote!(genexpr!(#a for x in y)),
        32 => quote!(stream! { #a }),
        _ => quote!(&mut (#a)),
    }
}

fn two(n: u8, a: &TokenStream, b: &TokenStream) -> TokenStream {
    match n {
        34 => quote!({ #a; #b }),
        35 => quote!((#a, #b)),
        36 => quote!(((#a) + (#b))),
        37 => quote!(if (#a) { #b } else { 1 }),
        38 => quote!(match (#a) { _ if (#b) => 1, Some(x) | Ok(x) => #b, _ => {} }),
        39 => quote!(for x in (#a) { #b; }),
        40 => quote!(while let Some(x) = (#a) { #b; }),
        41 => quote!({ let Some(x) = (#a) else { return #b }; x }),
        42 => quote!({ let from = #a; yield from (#b); }),
        43 => quote!(f(#a, #b)),
        44 => quote!((S { a: #a, ..#b })),
        45 => quote!(vec![#a, #b]),
        46 => quote!(matches!(#a, 1 | 2 if #b)),
        _ => quote!(select! { x = #a => { #b } }),
    }
}
