//! `yield from`, checked against Python's (PEP 380). `tests/README.md` says how Python's words are
//! translated.

mod order;
mod programs;
mod values;
