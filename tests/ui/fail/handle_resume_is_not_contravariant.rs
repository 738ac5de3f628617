//! The other way round, a body could keep a value for too long.

use gen_core::Co;

fn handle<'l, 'a>(it: &'l Co<(), &'a str>) -> &'l Co<(), &'static str> {
    it
}

fn main() {}
