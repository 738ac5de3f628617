//! Every suspension point: each generator of a corpus is dropped after every number of steps, and
//! each operation of its user's panics in turn, in every placement. Nothing leaks, nothing is
//! dropped twice, the order is right, and what has panicked is at its end.
//!
//! [`world`] has the operations and the watched values, [`corpus`] the generators, [`harness`] the
//! runs.
#![forbid(unsafe_code)]

mod asynchronous;
mod coroutines;
mod corpus;
mod delegation;
mod harness;
mod world;
