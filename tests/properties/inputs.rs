//! Bytes as inputs of the macros, for the fuzz targets and for the replay of what they have found.

use crate::checks::{MACROS, check, check_all};
use crate::mutations::{Change, places};
use crate::programs::texts;
use crate::tokens::sane;
use proc_macro2::{TokenStream, TokenTree};

/// Checks the macros on an input.
pub(crate) type Check = fn(&[u8]) -> Result<(), String>;

/// How deep groups may be nested: the parser of the tokens recurses, as rustc's does.
const DEEPEST: usize = 32;
/// How many tokens a program may grow to by copies of its parts.
const MOST: usize = 2000;

/// The text of a program, or of a part of one, as the input of every macro.
pub(crate) fn text(bytes: &[u8]) -> Result<(), String> {
    let Ok(text) = std::str::from_utf8(bytes) else { return Ok(()) };
    match text.parse::<TokenStream>() {
        Ok(tokens) if depth(&tokens) <= DEEPEST => check_all(&tokens),
        _ => Ok(()),
    }
}

/// A macro, a program, and changes of five bytes each to be made to it.
pub(crate) fn mutations(bytes: &[u8]) -> Result<(), String> {
    let [at, program, changes @ ..] = bytes else { return Ok(()) };
    let one = &MACROS[usize::from(*at) % MACROS.len()];
    let texts = texts();
    let program = texts[usize::from(*program) % texts.len()];
    let mut tokens = program.parse::<TokenStream>().expect("a program");
    for change in changes.chunks_exact(5) {
        let number = |at: usize| usize::from(u16::from_le_bytes([change[at], change[at + 1]]));
        tokens = Change::of(change[0], number(1), number(3)).apply(&tokens);
        if places(&tokens) > MOST || depth(&tokens) > DEEPEST {
            return Ok(());
        }
    }
    check(one, &sane(&tokens))
}

/// How deep groups are nested.
fn depth(tokens: &TokenStream) -> usize {
    let depths = tokens.clone().into_iter().map(|token| match token {
        TokenTree::Group(group) => 1 + depth(&group.stream()),
        _ => 0,
    });
    depths.max().unwrap_or(0)
}
