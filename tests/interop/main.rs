//! Together with other generator crates.
#![forbid(unsafe_code)]

mod genawaiter_coroutine;
mod genawaiter_delegation;
mod migrating;
