//! One generator, but for the code in its body: its types, its parameters and the expression that makes it.
//!
//! It imports `syntax` and `naming`. It owns the contract with the runtime: all tokens of a generator come from one promise.

pub(super) mod ending;
pub(super) mod expression;
pub(super) mod facts;
pub(super) mod params;
pub(super) mod plan;
pub(super) mod types;
