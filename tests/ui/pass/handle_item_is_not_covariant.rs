//! The right program next to `fail/handle_item_is_not_covariant.rs`.

use gen_core::Co;

fn handle<'l, 'a>(it: &'static Co<&'a str>) -> &'l Co<&'a str> {
    it
}

fn main() {}
