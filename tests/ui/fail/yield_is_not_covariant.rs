//! A yield has its handle in it, and is as invariant as that is.

use gen_core::{FirstValue, Yield};

fn item<'l, 'a>(it: Yield<'l, &'static str, ()>) -> Yield<'l, &'a str, ()> {
    it
}

fn resume<'l, 'a>(it: Yield<'l, (), &'static str>) -> Yield<'l, (), &'a str> {
    it
}

fn item_of_first<'l, 'a>(it: FirstValue<'l, &'static str, ()>) -> FirstValue<'l, &'a str, ()> {
    it
}

fn first<'l, 'a>(it: FirstValue<'l, (), &'static str>) -> FirstValue<'l, (), &'a str> {
    it
}

fn main() {}
