//! Statements of Python and its kin, in bodies of their own: the first mistake of a body is told.

use gen_core::generators;

generators! {
    gen fn tries(n: u32) -> u32 {
        try { yield n; } except { yield 0; }
    }

    gen fn stops(n: u32) -> u32 {
        if n == 0 { raise StopIteration; }
        yield n;
    }

    gen fn throws(n: u32) -> u32 {
        if n == 0 { throw "zero"; }
        yield n;
    }

    gen fn delegates(n: u32) -> u32 {
        yield_from stops(n);
    }

    gen fn counts(n: u32) -> u32 {
        global count;
        yield n;
    }

    gen fn documented(n: u32) -> u32 {
        "Counts up."
        yield n;
    }

    gen fn cases(n: u32) -> u32 {
        match n { case 1 => yield 1, _ => {} }
    }

    gen fn unfinished(n: u32) -> u32 {
        yield n
        yield n + 1;
    }

    gen fn many(*lists: Vec<u32>) -> u32 {
        yield 1;
    }
}

fn main() {}
