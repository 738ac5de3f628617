//! The other way round.

use gen_core::{FirstValue, Yield};

fn item<'l, 'a>(it: Yield<'l, &'a str, ()>) -> Yield<'l, &'static str, ()> {
    it
}

fn resume<'l, 'a>(it: Yield<'l, (), &'a str>) -> Yield<'l, (), &'static str> {
    it
}

fn item_of_first<'l, 'a>(it: FirstValue<'l, &'a str, ()>) -> FirstValue<'l, &'static str, ()> {
    it
}

fn first<'l, 'a>(it: FirstValue<'l, (), &'a str>) -> FirstValue<'l, (), &'static str> {
    it
}

fn main() {}
