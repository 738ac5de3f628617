//! The plan of a generator, and what the lowering of its body adds to it.

use super::ending::Ending;
use super::facts::Facts;
use super::params::ResumeParam;
use super::types::Types;
use proc_macro2::{Span, TokenStream};
use syn::Token;

/// How a generator is to be made.
#[allow(clippy::struct_excessive_bools, reason = "each says one thing about the generator")]
pub(crate) struct Plan {
    /// Where it begins.
    pub(crate) span: Span,
    /// The block takes what it uses by value.
    pub(crate) capture: Option<Token![move]>,
    pub(crate) types: Types,
    /// Facts about the body, before it is lowered.
    pub(crate) facts: Facts,
    /// It is a function, and not a block.
    pub(crate) is_function: bool,
    /// Statements at the start of the body, which bind the arguments.
    pub(crate) prologue: TokenStream,
    /// What the first resume argument is bound to.
    pub(crate) first: Option<ResumeParam>,
    /// A parameter is named `from`.
    pub(crate) binds_from: bool,
    /// The type must be the delegating one, whatever the body does.
    pub(crate) is_tree: bool,
    pub(crate) is_async: bool,
}

/// How a body delegates.
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Delegates {
    #[default]
    Never,
    Nested,
    Frames,
}

/// What the lowering found in the body.
#[derive(Clone, Copy, Default)]
pub(crate) struct Uses {
    pub(crate) delegates: Delegates,
    /// Another macro sees a `yield`, which needs a handle.
    pub(crate) needs_handle: bool,
}

/// What is known of a generator while its body is lowered.
#[derive(Clone, Copy, Default)]
pub(crate) struct Generator {
    /// It is of the form `-> impl Coroutine<..>`.
    pub(crate) is_coroutine: bool,
    pub(crate) is_async: bool,
    /// A variable named `from` may be in scope.
    pub(crate) binds_from: bool,
    pub(crate) ending: Ending,
    pub(crate) uses: Uses,
}
