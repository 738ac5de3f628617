//! Every form of generator, in a crate that denies all warnings and forbids unsafe code.
#![forbid(unsafe_code)]
#![deny(warnings, dead_code, unused, clippy::all, clippy::pedantic, clippy::nursery)]
#![deny(missing_docs, rust_2018_idioms, unreachable_pub, unused_qualifications)]

use gen_core as library;

#[path = "../../forms.rs"]
pub mod forms;
