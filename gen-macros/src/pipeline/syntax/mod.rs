//! Tokens and syntax: it knows no runtime and makes no names.
//!
//! It imports no other room. It owns the grammar: a later room asks it how tokens are to be read, and reads none of them
//! itself.

pub(super) mod attrs;
pub(super) mod braces;
pub(super) mod errors;
pub(super) mod function;
pub(super) mod groups;
pub(super) mod items;
pub(super) mod keywords;
pub(super) mod operand;
pub(super) mod qualifiers;
pub(super) mod recover;
pub(super) mod returned;
pub(super) mod spans;
pub(super) mod template;
pub(super) mod tokens;
