//! The right program next to `fail/value_received_in_a_plain_generator.rs`.

use gen_core::{Coroutine, generators};

generators! {
    gen fn totals() -> impl Coroutine<u32, Yield = u32> {
        let mut total = 0;
        loop {
            let received = yield total;
            total += received;
        }
    }

    gen fn compared(n: u32) -> u32 {
        let unit = yield n;
        if unit == () && Some(unit) != None {
            yield n;
        }
        match unit {
            () => yield n,
        }
        #[cfg(any())]
        let n: u32 = yield n;
        yield n;
    }

    // Another variable has the same name.
    gen fn renamed(n: u32) -> u32 {
        let more = yield n;
        assert!(more == ());
        let more = n + 1;
        yield n + more;
    }

    // The value of a `yield` is `()`, wherever a `()` may be.
    gen fn units(n: u32) -> u32 {
        let unit = yield n;
        let same: () = yield n;
        assert!(unit == same);
        let mut unit = yield n;
        if unit == (yield n) {
            unit = yield n;
        }
        match unit {
            () => yield n,
        }
        let pair = (yield n, 1);
        yield pair.1;
    }
}

fn main() {
    totals().start();
    assert!(compared(1).eq([1; 4]));
    assert!(renamed(1).eq([1, 3]));
    assert!(units(1).eq([1; 7]));
}
