//! Raw tokens: the word or sign that a token is, and the role that a group has by the tokens before
//! it.

use proc_macro2::{Delimiter, Group, Ident, Spacing, TokenStream, TokenTree};
use std::mem;

/// Macros that give `yield` and `gen` a meaning of their own.
const GENERATOR_MACROS: [&str; 5] = ["generators", "gen_block", "genexpr", "stream", "try_stream"];

/// No path ends with one of these, in any edition.
const KEYWORDS: [&str; 24] = [
    "as", "break", "const", "continue", "else", "enum", "extern", "fn", "for", "if", "impl", "in",
    "let", "loop", "match", "move", "mut", "ref", "return", "static", "unsafe", "where", "while",
    "yield",
];

/// The role of a group of tokens.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Role {
    Code,
    Attribute,
    /// The tokens of another macro, `macro_rules!` included.
    Macro,
    /// The tokens of a macro with generators of its own.
    GeneratorMacro,
}

/// The role of the group at `tokens[at]`, which the tokens before it decide.
pub(crate) fn group_role(tokens: &[TokenTree], at: usize) -> Role {
    let back = |n: usize| at.checked_sub(n).and_then(|i| tokens.get(i));
    let is_path_end = |n: usize| at.checked_sub(n).is_some_and(|at| ends_path(tokens, at));
    let bang = match (back(2), back(1)) {
        (_, Some(p)) if is_punct(p, '#') => return Role::Attribute,
        (Some(pound), Some(p)) if is_punct(p, '!') && is_punct(pound, '#') => {
            return Role::Attribute;
        }
        // `name ! ( .. )`
        (_, Some(p)) if is_punct(p, '!') && is_path_end(2) => 1,
        // `macro_rules ! name { .. }`
        (Some(p), Some(TokenTree::Ident(_))) if is_punct(p, '!') && is_path_end(3) => 2,
        _ => return Role::Code,
    };
    // `yield from !(x)` negates.
    if back(bang + 1).is_some_and(|t| is_ident(t, "from"))
        && back(bang + 2).is_some_and(|t| is_ident(t, "yield"))
    {
        return Role::Code;
    }
    let named = |token: &TokenTree| match token {
        TokenTree::Ident(ident) => among(ident, &GENERATOR_MACROS),
        _ => false,
    };
    let of_async_stream = back(bang + 2).is_some_and(|t| is_punct(t, ':'))
        && back(bang + 4).is_some_and(|t| is_ident(t, "async_stream"));
    if back(bang + 1).is_some_and(named) || of_async_stream {
        Role::GeneratorMacro
    } else {
        Role::Macro
    }
}

/// Whether the path of a macro can end with `tokens[at]`. After a keyword or a label, `!` negates
/// or is a type.
pub(crate) fn ends_path(tokens: &[TokenTree], at: usize) -> bool {
    match tokens.get(at) {
        Some(TokenTree::Ident(ident)) => !among(ident, &KEYWORDS) && !names_lifetime(tokens, at),
        _ => false,
    }
}

/// Whether a word is one of `names`. It is written out once, because each comparison of an `Ident` with
/// a text would write it out.
pub(crate) fn among(word: &Ident, names: &[&str]) -> bool {
    names.contains(&&*word.to_string())
}

/// Whether `token` is one of the words `names`.
pub(crate) fn is_one_of(token: &TokenTree, names: &[&str]) -> bool {
    matches!(token, TokenTree::Ident(word) if among(word, names))
}

pub(crate) fn is_ident(token: &TokenTree, name: &str) -> bool {
    matches!(token, TokenTree::Ident(ident) if ident == name)
}

/// Whether `tokens[at]` is the name of a lifetime or label, and so no keyword.
pub(crate) fn names_lifetime(tokens: &[TokenTree], at: usize) -> bool {
    at.checked_sub(1).and_then(|before| tokens.get(before)).is_some_and(|t| is_punct(t, '\''))
}

/// Whether `tokens[at]` is the keyword `name`.
pub(crate) fn is_keyword(tokens: &[TokenTree], at: usize, name: &str) -> bool {
    tokens.get(at).is_some_and(|token| is_ident(token, name)) && !names_lifetime(tokens, at)
}

pub(crate) fn is_punct(token: &TokenTree, c: char) -> bool {
    matches!(token, TokenTree::Punct(punct) if punct.as_char() == c)
}

/// Whether `token` is `c` with the next punctuation right after it.
pub(crate) fn is_joint(token: &TokenTree, c: char) -> bool {
    matches!(token, TokenTree::Punct(p) if p.as_char() == c && p.spacing() == Spacing::Joint)
}

/// Whether `is_wanted` holds for a token in `tokens`, at any depth. It receives the tokens of the
/// same group, and the index of the token among them.
pub(crate) fn any(
    tokens: TokenStream,
    is_wanted: &impl Fn(&TokenTree, &[TokenTree], usize) -> bool,
) -> bool {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    tokens.iter().enumerate().any(|(at, token)| {
        let is_inside = |group: &Group| any(group.stream(), is_wanted);
        is_wanted(token, &tokens, at)
            || matches!(token, TokenTree::Group(group) if is_inside(group))
    })
}

/// Whether the word `name` is in `tokens`, at any depth.
pub(crate) fn mentions(tokens: TokenStream, name: &str) -> bool {
    any(tokens, &|token, _, _| is_ident(token, name))
}

/// The words in `tokens`, at any depth, without the names of lifetimes.
pub(crate) fn words(tokens: TokenStream) -> Vec<String> {
    let mut is_lifetime = false;
    let words = tokens.into_iter().flat_map(|token| {
        let names_lifetime = mem::replace(&mut is_lifetime, is_punct(&token, '\''));
        match token {
            TokenTree::Ident(word) if !names_lifetime => vec![word.to_string()],
            TokenTree::Group(group) => words(group.stream()),
            _ => Vec::new(),
        }
    });
    words.collect()
}

/// Whether a macro is called in `tokens`, at any depth.
pub(crate) fn calls_macro(tokens: TokenStream) -> bool {
    any(tokens, &|token, tokens, at| {
        matches!(token, TokenTree::Group(_))
            && matches!(group_role(tokens, at), Role::Macro | Role::GeneratorMacro)
    })
}

/// The group in braces that `token` is.
pub(crate) fn braces(token: &TokenTree) -> Option<&Group> {
    match token {
        TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => Some(group),
        _ => None,
    }
}

/// `group` with other tokens in it.
pub(crate) fn regroup(group: &Group, stream: TokenStream) -> Group {
    let mut new = Group::new(group.delimiter(), stream);
    new.set_span(group.span());
    new
}

/// The tokens that are not among generic parameters or arguments, with their places.
pub(crate) fn outside_generics(tokens: &[TokenTree]) -> impl Iterator<Item = (usize, &TokenTree)> {
    let mut depth = 0_usize;
    let mut follows_arrow = false;
    tokens.iter().enumerate().filter(move |(_, token)| {
        if is_punct(token, '<') {
            depth += 1;
        } else if is_punct(token, '>') && !follows_arrow {
            depth = depth.saturating_sub(1);
        }
        follows_arrow = is_joint(token, '-') || is_joint(token, '=');
        depth == 0
    })
}

/// `tokens` as a user would write them, for a message.
pub(crate) fn written(tokens: TokenStream) -> String {
    let mut text = String::new();
    let mut is_word = false;
    let mut is_joined = true;
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    for (at, token) in tokens.iter().enumerate() {
        let is_call = group_role(&tokens, at) == Role::Macro
            || tokens.get(at + 1).is_some() && group_role(&tokens, at + 1) == Role::Macro;
        let this = match token {
            TokenTree::Group(group) => written_group(group),
            other => other.to_string(),
        };
        let follows_closely = match token {
            _ if is_call => true,
            TokenTree::Group(group) => is_word && group.delimiter() == Delimiter::Parenthesis,
            token => ['<', '>', ',', ':', ';', '.'].iter().any(|sign| is_punct(token, *sign)),
        };
        if !is_joined && !follows_closely {
            text.push(' ');
        }
        text.push_str(&this);
        is_word = matches!(token, TokenTree::Ident(_));
        is_joined = matches!(token, TokenTree::Punct(p) if p.spacing() == Spacing::Joint)
            || ["<", "&", ".", "::"].into_iter().any(|end| text.ends_with(end));
    }
    text
}

fn written_group(group: &Group) -> String {
    let inner = written(group.stream());
    match group.delimiter() {
        Delimiter::Parenthesis => format!("({inner})"),
        Delimiter::Bracket => format!("[{inner}]"),
        Delimiter::Brace => format!("{{ {inner} }}"),
        Delimiter::None => inner,
    }
}

/// Whether a word is the name of a type that nobody declares: a primitive type, or `String`.
pub(crate) fn is_primitive(word: &Ident) -> bool {
    const NAMES: [&str; 18] = [
        "String", "bool", "char", "f32", "f64", "i128", "i16", "i32", "i64", "i8", "isize", "str",
        "u128", "u16", "u32", "u64", "u8", "usize",
    ];
    among(word, &NAMES)
}
