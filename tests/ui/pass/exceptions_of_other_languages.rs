//! The right program next to `fail/exceptions_of_other_languages.rs`.
#![allow(dead_code)]

use gen_core::generators;

generators! {
    gen fn tries(n: Result<u32, String>) -> u32 {
        match n { Ok(n) => yield n, Err(_) => yield 0 }
    }

    gen fn stops(n: u32) -> u32 {
        if n == 0 { return; }
        yield n;
    }

    gen fn throws(n: u32) -> Result<u32, &'static str> {
        if n == 0 { return Err("zero"); }
        yield Ok(n);
    }

    gen fn delegates(n: u32) -> u32 {
        yield from stops(n);
    }

    gen fn counts(n: u32, count: &mut u32) -> u32 {
        *count += 1;
        yield n;
    }

    /// Counts up.
    gen fn documented(n: u32) -> u32 {
        yield n;
    }

    gen fn cases(n: u32) -> u32 {
        match n { 1 => yield 1, _ => {} }
    }

    gen fn unfinished(n: u32) -> u32 {
        yield n;
        yield n + 1;
    }

    gen fn many(lists: impl IntoIterator<Item = Vec<u32>>) -> u32 {
        yield lists.into_iter().count() as u32;
    }
}

fn main() {}
