//! The right program next to `fail/yield_is_not_contravariant.rs`.

use gen_core::{FirstValue, Yield};

fn item<'l, 'a>(it: Yield<'l, &'a str, ()>) -> Yield<'l, &'a str, ()> {
    it
}

fn resume<'l, 'a>(it: Yield<'l, (), &'a str>) -> Yield<'l, (), &'a str> {
    it
}

fn item_of_first<'l, 'a>(it: FirstValue<'l, &'a str, ()>) -> FirstValue<'l, &'a str, ()> {
    it
}

fn first<'l, 'a>(it: FirstValue<'l, (), &'a str>) -> FirstValue<'l, (), &'a str> {
    it
}

fn main() {}
