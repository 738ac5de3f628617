//! With a handle of short-lived items, a body could yield what does not live long enough.

use gen_core::Co;

fn handle<'l, 'a>(it: &'l Co<&'static str>) -> &'l Co<&'a str> {
    it
}

fn main() {}
