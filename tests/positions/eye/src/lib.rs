//! Macros that write down the syntax context of each token that they are given, at any depth.
//!
//! They write to the file that `EYES_LOG` names, where gen-core's macros, built with `--cfg
//! gen_core_eyes`, write their own contexts. A line is `SEEN`, the line of the call in its file, a
//! context and the tokens that have it, with tabs between.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs::OpenOptions;
use std::io::Write as _;

use proc_macro::{Delimiter, Group, Ident, Span, TokenStream, TokenTree};

/// An eye in the place of an expression.
#[proc_macro]
pub fn expression(input: TokenStream) -> TokenStream {
    see(input);
    answer("0")
}

/// An eye in the place of a type.
#[proc_macro]
pub fn r#type(input: TokenStream) -> TokenStream {
    see(input);
    answer("u32")
}

/// An eye in the place of a pattern.
#[proc_macro]
pub fn pattern(input: TokenStream) -> TokenStream {
    see(input);
    answer("_")
}

/// An eye in the place of an item or of a statement.
#[proc_macro]
pub fn item(input: TokenStream) -> TokenStream {
    see(input);
    TokenStream::new()
}

/// An eye over the tokens that it leaves in place, so that the calls in them are seen again by
/// others.
#[proc_macro]
pub fn pass(input: TokenStream) -> TokenStream {
    see(input.clone());
    input
}

/// An eye as an attribute.
#[proc_macro_attribute]
pub fn look(arguments: TokenStream, item: TokenStream) -> TokenStream {
    see(arguments.into_iter().chain(item.clone()).collect());
    item
}

/// With the name of a built-in attribute.
#[proc_macro_attribute]
pub fn inline(arguments: TokenStream, item: TokenStream) -> TokenStream {
    look(arguments, item)
}

/// With the name of a built-in attribute.
#[proc_macro_attribute]
pub fn ignore(arguments: TokenStream, item: TokenStream) -> TokenStream {
    look(arguments, item)
}

/// With the name of an attribute that is new, or unstable.
#[proc_macro_attribute]
pub fn coverage(arguments: TokenStream, item: TokenStream) -> TokenStream {
    look(arguments, item)
}

/// With the name of an attribute that is new.
#[proc_macro_attribute]
pub fn expect(arguments: TokenStream, item: TokenStream) -> TokenStream {
    look(arguments, item)
}

/// An eye in `#[derive(..)]`.
#[proc_macro_derive(Look, attributes(look_at))]
pub fn derive(item: TokenStream) -> TokenStream {
    see(item);
    TokenStream::new()
}

/// Shows an eye a hidden name of its own, as a macro of gen-core with a mistake would. The test
/// must find it.
#[allow(clippy::disallowed_methods, reason = "the planted mistake")]
#[proc_macro]
pub fn planted(_: TokenStream) -> TokenStream {
    log(&format!("OURS\t{}\t{}\n", context(Span::mixed_site()), context(Span::call_site())));
    let name = TokenTree::from(Ident::new("planted", Span::mixed_site()));
    let mut call = answer("::eye::item!");
    call.extend([TokenTree::from(Group::new(Delimiter::Brace, name.into()))]);
    call
}

fn answer(text: &str) -> TokenStream {
    text.parse().unwrap_or_default()
}

/// Logs what there is to see.
fn see(tokens: TokenStream) {
    let mut found = BTreeMap::new();
    walk(tokens, &mut found);
    let line = Span::call_site().line();
    let mut lines = format!("SEEN\t{line}\t\t\n");
    for (context, texts) in found {
        let texts = Vec::from_iter(texts).join(" ");
        let _ = writeln!(lines, "SEEN\t{line}\t{context}\t{texts}");
    }
    log(&lines);
}

fn walk(tokens: TokenStream, found: &mut BTreeMap<String, BTreeSet<String>>) {
    for token in tokens {
        let (text, spans) = match &token {
            TokenTree::Group(group) => {
                walk(group.stream(), found);
                let spans = vec![group.span(), group.span_open(), group.span_close()];
                (format!("{:?}", group.delimiter()), spans)
            }
            // On one line.
            token => (token.to_string().escape_debug().to_string(), vec![token.span()]),
        };
        for span in spans {
            found.entry(context(span)).or_default().insert(text.clone());
        }
    }
}

/// The syntax context of a span. There is no function that gives it, but `Debug` begins with it:
/// `#7 bytes(1..2)`.
fn context(span: Span) -> String {
    format!("{span:?}").split(' ').next().unwrap_or_default().to_owned()
}

fn log(lines: &str) {
    let Some(path) = std::env::var_os("EYES_LOG") else { return };
    let file = OpenOptions::new().append(true).create(true).open(path);
    let written = file.and_then(|mut file| file.write_all(lines.as_bytes()));
    written.expect("a log that can be written to");
}
