//! Tokens and syntax. The room knows no runtime and makes no hidden name.
//!
//! It imports no other room, not even `naming`. It owns the encoding of the keywords: `keywords` writes it, and only
//! files of this room read it.

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
