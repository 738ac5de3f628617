//! The state of the lowering: the scope around an expression, and the mistakes so far.
//!
//! The other files of this room are methods of [`Lowering`]. The visitor in `visit` calls them.
//! They visit the expressions in their operands by the trait `Pass`, so they need no import of the
//! visitor.

use super::scope::Scope;
use crate::pipeline::generator::facts::Facts;
use crate::pipeline::generator::plan::Generator;
use crate::pipeline::naming::exposure::Exposure;
use crate::pipeline::naming::paths::Paths;
use crate::pipeline::syntax::errors::Errors;
use syn::Ident;

/// The state of the lowering at one expression.
pub(crate) struct Lowering<'a> {
    pub(crate) paths: &'a Paths,
    pub(crate) errors: Errors,
    pub(crate) scope: Scope,
    /// In the code of a future, which can wait.
    pub(crate) can_wait: bool,
    /// A `yield` outside of a generator was reported. The others have the same cause.
    pub(crate) is_told: bool,
    pub(crate) exposure: Exposure,
    /// Inside the tokens of another macro.
    pub(crate) in_macro: bool,
    /// The variables so far whose types nobody may have said.
    pub(crate) of_unknown_type: Vec<String>,
    /// The arguments of the innermost generator that stay in their places.
    pub(crate) in_place: Vec<Ident>,
    /// The innermost generator.
    pub(crate) generator: Generator,
}

impl<'a> Lowering<'a> {
    pub(crate) fn new(paths: &'a Paths, exposure: Exposure, scope: Scope) -> Self {
        Lowering {
            paths,
            errors: Errors::default(),
            scope,
            can_wait: false,
            is_told: false,
            exposure,
            in_macro: false,
            of_unknown_type: Vec::new(),
            in_place: Vec::new(),
            generator: Generator::default(),
        }
    }

    /// Who may see the tokens that are emitted for this expression.
    pub(crate) fn exposure(&self) -> Exposure {
        self.exposure.exposed_if(self.in_macro)
    }

    /// Who may see the tokens that are emitted for a generator's body.
    pub(crate) fn exposure_of_body(&self, facts: Facts) -> Exposure {
        self.exposure().exposed_if(facts.foreign_attr)
    }

    /// Whether a `return` here ends a generator of items.
    pub(crate) fn ends_items(&self) -> bool {
        self.scope == Scope::Generator && !self.generator.is_coroutine
    }

    /// Whether a `return` without a value gives the body's block its value.
    pub(crate) fn lowers_return(&self) -> bool {
        self.ends_items() && !self.generator.ending.is_plain()
    }
}
