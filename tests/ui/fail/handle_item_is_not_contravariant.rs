//! The other way round.

use gen_core::Co;

fn handle<'l, 'a>(it: &'l Co<&'a str>) -> &'l Co<&'static str> {
    it
}

fn main() {}
