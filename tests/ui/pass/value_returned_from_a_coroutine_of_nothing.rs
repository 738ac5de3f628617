//! The right program next to `fail/value_returned_from_a_coroutine_of_nothing.rs`.

use gen_core::{Coroutine, generators};

fn log(_: u32) {}

generators! {
    gen fn early() -> impl Coroutine<u32, Yield = u32, Return = u32> {
        let mut total = 0;
        while total < 10 {
            total += yield total;
        }
        return total;
    }

    gen fn at_the_end(n: u32) -> impl Coroutine<u32, Yield = u32, Return = Result<(), &'static str>> {
        let added = n + yield n;
        yield added;
        if added > 3 { Ok(()) } else { Err("too small") }
    }

    gen fn of_nothing(n: u32) -> impl Coroutine<u32, Yield = u32> {
        let unit = ();
        if n > 3 {
            return unit;
        }
        if n > 2 {
            return log(n);
        }
        let n = yield n;
        log(n)
    }
}

fn main() {
    early().start();
    at_the_end(1).start();
    of_nothing(1).start();
}
