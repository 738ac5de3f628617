//! The plan of a generator, and the findings of the lowering of its body.

use super::ending::Ending;
use super::facts::Facts;
use super::params::{Arguments, ResumeParam};
use super::types::Types;
use super::values::Variables;
use proc_macro2::Span;
use syn::Token;

/// The parts of a generator around its body.
#[allow(clippy::struct_excessive_bools, reason = "each says one thing about the generator")]
pub(crate) struct Plan {
    /// The place of its first token.
    pub(crate) span: Span,
    /// The block takes the variables that it uses by value.
    pub(crate) capture: Option<Token![move]>,
    pub(crate) types: Types,
    /// Facts about the body, before it is lowered.
    pub(crate) facts: Facts,
    /// It is a function, and not a block.
    pub(crate) is_function: bool,
    /// The arguments, as the body receives them.
    pub(crate) arguments: Arguments,
    /// The parameters of a function.
    pub(crate) variables: Variables,
    /// The parameter for the first resume argument.
    pub(crate) first: Option<ResumeParam>,
    /// A parameter is named `from`.
    pub(crate) binds_from: bool,
    /// `yield value` yields `Ok(value)` or `Some(value)`.
    pub(crate) wraps: bool,
    /// The type must be the type of a generator that delegates, for every body.
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

/// The findings of the lowering in the body.
#[allow(clippy::struct_excessive_bools, reason = "each says one thing about the body")]
#[derive(Clone, Copy, Default)]
pub(crate) struct Uses {
    /// It yields or delegates itself.
    pub(crate) yields: bool,
    pub(crate) delegates: Delegates,
    /// An operand of a `yield from` is entered from its place.
    pub(crate) has_place: bool,
    /// A `yield from` has a `?` after its operand.
    pub(crate) propagates: bool,
    /// The type of an operand may be unknown.
    pub(crate) asks_for_type: bool,
    /// Another macro sees a `yield`, which needs a handle.
    pub(crate) needs_handle: bool,
}

/// The properties of a generator that the lowering of its body needs, and its findings.
#[allow(clippy::struct_excessive_bools, reason = "each says one thing about the generator")]
#[derive(Clone, Copy, Default)]
pub(crate) struct Generator {
    /// It is of the form `-> impl Coroutine<..>`.
    pub(crate) is_coroutine: bool,
    pub(crate) is_async: bool,
    /// The body has a token of its slot: nobody else sees a `yield`, nor an `.await`.
    pub(crate) has_slot: bool,
    /// The body is polled with the context of its task, because other macros may wait in it.
    pub(crate) is_in_task: bool,
    /// `yield value` yields `Ok(value)` or `Some(value)`.
    pub(crate) wraps: bool,
    /// A variable named `from` may be in scope.
    pub(crate) binds_from: bool,
    pub(crate) ending: Ending,
    /// The items are surely neither `Result`s nor `Option`s. Then there is one error at a `?`,
    /// which needs them.
    pub(crate) has_no_outcome: bool,
    pub(crate) uses: Uses,
}
