//! `yield from`, checked against Python's (PEP 380). `tests/README.md` says how Python's words are
//! translated.

mod operands;
mod order;
mod programs;
mod values;
