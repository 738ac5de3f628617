//! The arguments that a body only loops over.
//!
//! The compiler gives an argument two places in a body's state: one where the block captures it, and
//! one where the body moves it to. An argument that a `for await` loops over, and that nothing else
//! mentions, stays in the first.

use super::params::names_variable;
use crate::pipeline::syntax::marks::is_for_await;
use crate::pipeline::syntax::recover;
use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens as _;
use syn::{Block, Expr, Ident, Stmt};

/// The variables that the body of an async generator mentions only once: as the stream of a `for
/// await` that is a statement of the body's own block. (An editor gets the types of the user's own
/// variables.)
pub(crate) fn looped(body: &Block, is_async: bool) -> Vec<Ident> {
    if !is_async || recover::is_wanted() {
        return Vec::new();
    }
    let streams = body.stmts.iter().filter_map(|stmt| {
        let Stmt::Expr(Expr::ForLoop(for_), _) = stmt else { return None };
        let Expr::Path(path) = &*for_.expr else { return None };
        let is_bare = for_.attrs.is_empty() && path.attrs.is_empty() && path.qself.is_none();
        path.path
            .get_ident()
            .filter(|name| is_bare && is_for_await(&for_.pat) && names_variable(name))
    });
    let is_mentioned_once = |name: &&Ident| count(body.to_token_stream(), &name.to_string()) == 1;
    streams.filter(is_mentioned_once).cloned().collect()
}

/// How often tokens mention a name. A text may be a format string.
fn count(tokens: TokenStream, name: &str) -> usize {
    let counts = tokens.into_iter().map(|token| match token {
        TokenTree::Group(group) => count(group.stream(), name),
        TokenTree::Ident(ident) => usize::from(ident == name),
        TokenTree::Literal(literal) => {
            let text = literal.to_string();
            text.split(|c: char| !c.is_alphanumeric() && c != '_')
                .filter(|&word| word == name)
                .count()
        }
        TokenTree::Punct(_) => 0,
    });
    counts.sum()
}
