//! What rust-analyzer is given of bodies that are being typed: the signature, the rest of the body,
//! and the mistake after it. The macros know it by the name of the program that they run in, which
//! is that of this test.
//!
//! Bodies are cut off behind each of their tokens, with the delimiters closed as an editor closes
//! them, and get unfinished statements between those that are there. Statements `mark(1);` show
//! what is kept.

#![forbid(unsafe_code)]

#[allow(dead_code, missing_docs, unreachable_pub, clippy::pedantic)]
#[path = "../gen-macros/src/pipeline/mod.rs"]
mod pipeline;

use proc_macro2::{Group, TokenStream, TokenTree};
use quote::{ToTokens as _, quote};
use syn::{File, Item, ItemFn, Path};

/// With statements of many kinds, and marks wherever one can stand.
const BODIES: [&str; 4] = [
    "mark(1); let mut list: Vec<(usize, &'a str)> = Vec::new(); mark(2);
     for (at, item) in items.iter().enumerate().filter(|(at, _)| *at > 1) { mark(3); list.push((at, item)); \
     if at > 10 { mark(4); yield list.len() + 1; mark(5); } else if let Some(x) = item.get(0) { mark(6); } else \
     { mark(7); continue; } mark(8); } mark(9); yield from list.into_iter().map(|(at, _)| { mark(10); at }); mark(11);",
    "let x = match kind { Kind::A => { mark(1); 1 } Kind::B(n) if n > 1 => { mark(2); n + 1 } _ => { mark(3); 0 } }; \
     mark(4); while let Some(next) = stack.pop() { mark(5); yield next?; 'inner: loop { mark(6); break 'inner; } } \
     mark(7); return;",
    "fn helper(x: u32) -> u32 { mark(1); x } mark(2); use std::fmt::Write as _; let f = |x: u32| { mark(3); x * 2 }; \
     println!(\"{} {x}\", f(1)); mark(4); let s = Point { x: 1, y: { mark(5); 2 } }; mark(6); \
     yield [f(1), { mark(7); 2 }][0]; mark(8); let g = gen { mark(9); yield 1; mark(10); }; yield from g; mark(11);",
    "let (a, mut b): (u32, u32) = (0, 1); mark(1); loop { mark(2); yield a; (a, b) = (b, a + b); mark(3); unsafe \
     { mark(4); } let Some(c) = a.checked_add(b) else { mark(5); return; }; mark(6); } ",
];

/// What somebody may have typed so far.
const UNFINISHED: [&str; 18] = [
    "list.",
    "list.iter().",
    "let",
    "let x =",
    "let x: Vec<u8",
    "let x = list.",
    "let Some(x) = list.",
    "foo(a, b.)",
    "foo(a, ).bar(c.)",
    "if",
    "if list.",
    "for x in",
    "for x in list. {}",
    "match list. {}",
    "match list { Some(x) => x., None => {} }",
    "yield list.",
    "yield from list.",
    "x +",
];

/// The expansion of a function with this body, and of one after it.
fn expand(body: &TokenStream) -> TokenStream {
    let items = quote! {
        /// Documented.
        #[inline]
        pub(crate) gen fn numbers<'a, T: Clone>(items: &'a [T], mut n: u32) -> Option<usize>
        where
            T: Send,
        {
            #body
        }
        fn next() {}
    };
    pipeline::generators(quote!((::gen_core) #items))
}

/// The function, if there is a mistake in its body: one, which is told after it.
fn with_mistake(expanded: TokenStream) -> Option<ItemFn> {
    let file: File = syn::parse2(expanded).expect("items");
    let (function, next) = match file.items.as_slice() {
        [Item::Fn(_), Item::Fn(_)] => return None,
        [Item::Fn(function), Item::Macro(error), Item::Fn(next)] => {
            assert_eq!(last_name(&error.mac.path), "compile_error");
            (function, next)
        }
        items => panic!("a function, a mistake, a function: {}", quote!(#(#items)*)),
    };
    assert_eq!(next.sig.ident, "next");
    Some(function.clone())
}

fn last_name(path: &Path) -> String {
    path.segments.last().expect("a name").ident.to_string()
}

/// Checks that the signature is kept, but for a `mut` that stands in the body, and gives the
/// numbers of the marks in the body.
fn kept(function: &ItemFn) -> Vec<String> {
    let ItemFn { attrs, vis, sig, block, .. } = function;
    assert_eq!(vis.to_token_stream().to_string(), "pub (crate)");
    let names: Vec<_> = attrs.iter().map(|attr| last_name(attr.path())).collect();
    assert_eq!(names, ["doc", "inline"]);
    let signature = sig.to_token_stream().to_string();
    let expected = [
        "fn numbers < 'a , T : Clone > (items : & 'a [T] , n : u32)",
        "-> :: gen_core :: Gen < Option < usize > , :: gen_core ::",
        "where T : Send",
    ];
    for part in expected {
        assert!(signature.replace(" ,)", ")").contains(part), "{part} is not in {signature}");
    }
    marks(block.to_token_stream())
}

/// The numbers of the statements `mark(1);`, in their order.
fn marks(tokens: TokenStream) -> Vec<String> {
    let mut found = Vec::new();
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    for (at, token) in tokens.iter().enumerate() {
        let TokenTree::Group(group) = token else { continue };
        let before = at.checked_sub(1).map(|at| tokens[at].to_string());
        if before.as_deref() == Some("mark") {
            let is_statement = tokens.get(at + 1).is_some_and(|token| token.to_string() == ";");
            found.extend(is_statement.then(|| group.stream().to_string()));
        } else {
            found.extend(marks(group.stream()));
        }
    }
    found
}

/// The first `left` tokens, at any level, each group with what of it is among them.
fn cut(tokens: TokenStream, left: &mut usize) -> TokenStream {
    let mut out = TokenStream::new();
    for token in tokens {
        if *left == 0 {
            break;
        }
        *left -= 1;
        out.extend([match token {
            TokenTree::Group(group) => {
                Group::new(group.delimiter(), cut(group.stream(), left)).into()
            }
            token => token,
        }]);
    }
    out
}

fn size(tokens: TokenStream) -> usize {
    let size_of = |token| match token {
        TokenTree::Group(group) => 1 + size(group.stream()),
        _ => 1,
    };
    tokens.into_iter().map(size_of).sum()
}

fn parse(text: &str) -> TokenStream {
    text.parse().expect("tokens")
}

/// Puts `statement` before the mark with this number.
fn put(statement: &TokenStream, number: &str, tokens: TokenStream) -> TokenStream {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let mut out = TokenStream::new();
    for (at, token) in tokens.iter().enumerate() {
        let is_mark = |group: &TokenTree| group.to_string() == format!("({number})");
        if token.to_string() == "mark" && tokens.get(at + 1).is_some_and(is_mark) {
            out.extend(statement.clone());
        }
        out.extend([match token {
            TokenTree::Group(group) => {
                Group::new(group.delimiter(), put(statement, number, group.stream())).into()
            }
            token => token.clone(),
        }]);
    }
    out
}

#[test]
fn bodies_that_are_cut_off() {
    for body in BODIES.map(parse) {
        let mut mistakes = 0;
        for mut left in 0..=size(body.clone()) {
            let body = cut(body.clone(), &mut left);
            let Some(function) = with_mistake(expand(&body)) else { continue };
            mistakes += 1;
            assert_eq!(kept(&function), marks(body.clone()), "{body}");
        }
        assert!(mistakes > 30, "there are {mistakes} of {body}");
    }
}

#[test]
fn bodies_with_an_unfinished_statement() {
    for body in BODIES.map(parse) {
        for number in marks(body.clone()) {
            for statement in UNFINISHED.map(parse) {
                let body = put(&statement, &number, body.clone());
                let Some(function) = with_mistake(expand(&body)) else { continue };
                let kept = kept(&function);
                let lost: Vec<_> =
                    marks(body.clone()).into_iter().filter(|m| !kept.contains(m)).collect();
                // The mark after it may be taken for the rest of the statement.
                assert!(lost.is_empty() || lost == [number.clone()], "lost {lost:?} of {body}");
            }
        }
    }
}

/// What rust-analyzer knows of the tokens before the cursor, it finds where they are once a name
/// follows.
#[test]
fn a_name_at_the_cursor_moves_nothing_before_it() {
    let typed = [
        "list.",
        "let x = list.",
        "for x in list. {}",
        "match list. {}",
        "foo(a, list.)",
        "yield list.",
    ];
    let mut compared = 0;
    for body in BODIES.map(parse) {
        for number in marks(body.clone()) {
            for statement in typed {
                let named = match statement.strip_suffix('.') {
                    Some(_) => format!("{statement}name;"),
                    None => statement.replace("list.", "list.name"),
                };
                let [half, whole] = [statement, &named].map(|statement| {
                    expand(&put(&parse(statement), &number, body.clone())).to_string()
                });
                // A `yield` in a closure is a mistake.
                let Some(end) = whole.find("list . name") else { continue };
                let before = &whole[..end + "list".len()];
                assert!(half.starts_with(before), "{half}\nis not\n{whole}");
                compared += 1;
            }
        }
    }
    assert!(compared > 200, "{compared} compared");
}
