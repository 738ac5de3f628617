//! One generator without the code of its body: types, parameters, and the expression that makes it.
//!
//! The room imports `syntax` and `naming`. It owns the shape of the expression: each generator
//! makes one promise, and its tokens come from that promise.

pub(super) mod borrows;
pub(super) mod boxed;
pub(super) mod ending;
pub(super) mod expression;
pub(super) mod facts;
pub(super) mod in_place;
pub(super) mod mistaken;
pub(super) mod only_read;
pub(super) mod params;
pub(super) mod plan;
pub(super) mod receiver;
pub(super) mod sent;
pub(super) mod types;
pub(super) mod values;
