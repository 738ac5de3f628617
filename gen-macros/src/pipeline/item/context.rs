//! The surroundings of an item.

use crate::pipeline::body::scope::Scope;
use crate::pipeline::naming::exposure::Exposure;
use crate::pipeline::naming::paths::Paths;
use crate::pipeline::syntax::items::Enclosing;

/// The surroundings of an item.
#[derive(Clone, Copy)]
pub(crate) struct Context<'a> {
    pub(crate) paths: &'a Paths,
    pub(crate) enclosing: Enclosing,
    /// Whether a macro or an attribute around the item may see its expansion.
    pub(crate) exposure: Exposure,
    /// The keywords are marked already, because the item is nested in a body or under the
    /// attribute.
    pub(crate) keywords_done: bool,
    /// The code that a `yield` in an ordinary function would stand in.
    pub(crate) scope: Scope,
}

impl<'a> Context<'a> {
    /// The context of the items in a call of one of our macros.
    pub(crate) fn of_call(paths: &'a Paths, keywords_done: bool) -> Self {
        Context {
            paths,
            enclosing: Enclosing::Unknown,
            exposure: Exposure::of_call(),
            keywords_done,
            scope: Scope::Plain,
        }
    }
}
