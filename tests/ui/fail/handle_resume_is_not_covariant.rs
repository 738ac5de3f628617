//! The values that a body is resumed with live as long as its generator says.

use gen_core::Co;

fn handle<'l, 'a>(it: &'l Co<(), &'static str>) -> &'l Co<(), &'a str> {
    it
}

fn main() {}
