//! Tokens and syntax. The room knows no runtime and makes no hidden name.
//!
//! It imports no other room, not even `naming`. It owns the marks of the keywords: `keywords` makes
//! them, and only `keywords` and `marks` read them.

pub(super) mod attrs;
pub(super) mod braces;
pub(super) mod errors;
pub(super) mod function;
pub(super) mod groups;
pub(super) mod habits;
pub(super) mod items;
pub(super) mod keywords;
pub(super) mod loops;
pub(super) mod marks;
pub(super) mod qualifiers;
pub(super) mod recover;
pub(super) mod returned;
pub(super) mod signature;
pub(super) mod spans;
pub(super) mod tails;
pub(super) mod template;
pub(super) mod tokens;
pub(super) mod walk;
