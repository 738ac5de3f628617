//! The right program next to `fail/handle_resume_is_not_contravariant.rs`.

use gen_core::Co;

fn handle<'l>(it: &'l Co<(), &'static str>) -> &'l Co<(), &'static str> {
    it
}

fn main() {}
